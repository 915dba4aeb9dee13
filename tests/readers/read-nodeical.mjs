// Reads a calendar from stdin with node-ical and prints its events as JSON.

import ical from "node-ical";
import { printEvents } from "./stdio.mjs";

const two = (number) => String(number).padStart(2, "0");

// An all-day value is midnight in the zone of the process, so its local parts are the date.
const dateOf = (value) =>
  `${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())}`;

function moment(value) {
  if (!value) return "";
  if (value.dateOnly) return dateOf(value);
  if (value.tz !== "Etc/UTC") throw new Error(`not a UTC time: ${value}`);
  return value.toISOString().replace(".000Z", "Z");
}

// A property with parameters (LANGUAGE, ALTREP) is an object that holds the text.
const text = (value) => value?.val ?? value ?? "";

const readEvent = (event) => ({
  uid: text(event.uid),
  start: moment(event.start),
  end: moment(event.end),
  summary: text(event.summary),
  description: text(event.description),
  location: text(event.location),
});

function readEvents(body) {
  const calendar = ical.sync.parseICS(body);
  // node-ical reads any text at all, an error page too, as a calendar without events.
  if (!calendar.vcalendar) throw new Error("the body is not a calendar");
  return Object.values(calendar)
    .filter((item) => item.type === "VEVENT")
    .map(readEvent);
}

printEvents(readEvents);
