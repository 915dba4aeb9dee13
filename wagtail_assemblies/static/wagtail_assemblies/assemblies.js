/* What is nicer with a script; every page is whole without it. The words of the buttons made here
   come from the page, so that they are in its language. A script that fails takes nothing away.

   <input readonly data-asm-copy="Copy the address" data-asm-copied="Copied" value="…">
   <p data-asm-share="Share" data-asm-share-title="…" data-asm-share-url="…">…</p>
   <div data-asm-video="Play here" data-embed-url="https://…" data-embed-title="…">…</div> */
(() => {
  "use strict";

  const button = (words, ...classes) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = ["asm-button", ...classes].join(" ");
    made.textContent = words;
    return made;
  };

  /* A status must be on the page before its words are, or it is not read aloud. */
  const status = () => {
    const made = document.createElement("span");
    made.className = "asm-status";
    made.setAttribute("role", "status");
    return made;
  };

  const copyText = async (field) => {
    const text = field.value ?? field.getAttribute("href") ?? field.textContent;
    if (navigator.clipboard && window.isSecureContext) {
      return navigator.clipboard.writeText(text);
    }
    field.select();
    document.execCommand("copy");
  };

  const addCopy = (field) => {
    if (!field.dataset.asmCopy) return;
    const made = button(field.dataset.asmCopy, "asm-follow__copy");
    const said = status();
    made.addEventListener("click", async () => {
      said.textContent = "";
      try {
        await copyText(field);
        said.textContent = field.dataset.asmCopied;
      } catch {
        field.focus();
        if (field.select) field.select();
      }
    });
    field.after(made, said);
  };

  const addShare = (place) => {
    if (!navigator.share) return;
    const made = button(place.dataset.asmShare);
    made.addEventListener("click", () => {
      const { asmShareTitle: title, asmShareUrl: url } = place.dataset;
      navigator.share({ title: title || document.title, url: url || location.href }).catch(() => {});
    });
    place.prepend(made);
  };

  const addVideo = (place) => {
    const { embedUrl, embedTitle } = place.dataset;
    if (!embedUrl || !/^https:\/\//.test(embedUrl)) return;
    const made = button(place.dataset.asmVideo, "asm-button--primary", "asm-video__play");
    made.addEventListener("click", () => {
      const frame = document.createElement("iframe");
      frame.className = "asm-video__frame";
      frame.title = embedTitle || document.title;
      frame.allow = "fullscreen; picture-in-picture";
      frame.allowFullscreen = true;
      frame.referrerPolicy = "strict-origin-when-cross-origin";
      frame.src = embedUrl;
      const poster = place.querySelector(".asm-video__poster");
      if (poster) poster.replaceWith(frame);
      else place.prepend(frame);
      made.remove();
      frame.tabIndex = -1;
      frame.focus();
    });
    (place.querySelector(".asm-video__body") || place).append(made);
  };

  const all = (selector, enhance) => document.querySelectorAll(selector).forEach(enhance);
  all("[data-asm-copy]", addCopy);
  all("[data-asm-share]", addShare);
  all("[data-asm-video]", addVideo);
})();
