// Reads a calendar from stdin with ical.js and prints its events as JSON.

import ICAL from "ical.js";
import { printEvents } from "./stdio.mjs";

function moment(time) {
  if (!time) return "";
  if (!time.isDate && time.zone !== ICAL.Timezone.utcTimezone) {
    throw new Error(`not a UTC time: ${time}`);
  }
  return time.toString();
}

function readEvent(vevent) {
  const value = (name) => vevent.getFirstPropertyValue(name);
  return {
    uid: value("uid") ?? "",
    start: moment(value("dtstart")),
    end: moment(value("dtend")),
    summary: value("summary") ?? "",
    description: value("description") ?? "",
    location: value("location") ?? "",
  };
}

function readEvents(body) {
  const parsed = ICAL.parse(body);
  // An empty body is an empty list, and several calendars are a list of them.
  if (parsed[0] !== "vcalendar") throw new Error("the body is not one calendar");
  return new ICAL.Component(parsed).getAllSubcomponents("vevent").map(readEvent);
}

printEvents(readEvents);
