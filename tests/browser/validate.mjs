// Checks the HTML documents on stdin, {"name": "<!doctype ..."}, and prints what is wrong by name.
import { HtmlValidate, StaticConfigLoader } from "html-validate";

// The standard's own rules. What is left out is a matter of style, or of a host's base template.
const loader = new StaticConfigLoader({
  extends: ["html-validate:standard"],
  rules: {
    "valid-id": ["error", { relaxed: true }],
    "no-redundant-role": "off", // role=list gives a list without bullets back to VoiceOver
  },
});

let text = "";
for await (const chunk of process.stdin) text += chunk;
const found = {};
for (const [name, body] of Object.entries(JSON.parse(text))) {
  const report = await new HtmlValidate(loader).validateString(body);
  found[name] = report.results.flatMap((result) =>
    result.messages.map((each) => `${each.line}: ${each.ruleId}: ${each.message}`),
  );
}
process.stdout.write(JSON.stringify(found));
