// Shortcuts of one letter in lists and on single items. They can be switched off (WCAG 2.1.4), and are never
// taken from somebody who writes. [data-row] is a row, in it [data-open], [data-answer], [data-moderate], [data-assess].
(function () {
  "use strict";
  var OFF = "uppsikt-keys-off";

  function areOn() {
    try { return localStorage.getItem(OFF) !== "yes"; } catch (_) { return true; }
  }
  function turn(on) {
    try { if (on) { localStorage.removeItem(OFF); } else { localStorage.setItem(OFF, "yes"); } } catch (_) { /* stays on */ }
  }

  function isWriting(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT|OPTION)$/.test(target.tagName) || target.closest("dialog, [role=textbox], [role=combobox], [role=listbox]");
  }
  function rows() {
    return Array.from(document.querySelectorAll("[data-row]"));
  }
  function current() {
    return document.activeElement && document.activeElement.closest("[data-row]");
  }
  function move(step) {
    var all = rows();
    if (!all.length) { return false; }
    var at = all.indexOf(current());
    var to = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1);
    var link = all[to].querySelector("[data-open]");
    link.focus();
    all[to].scrollIntoView({ block: "nearest" });
    return true;
  }
  // In a list the row one is on; on the page of a single item the item itself.
  function use(what) {
    var place = current() || (rows().length ? null : document);
    var target = place && place.querySelector("[data-" + what + "]");
    if (!target) { return false; }
    if (target.type === "checkbox") { target.click(); return true; }
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) { target.focus(); } else { target.click(); }
    return true;
  }
  function help() {
    var dialog = document.getElementById("keys");
    dialog.querySelector("[data-keys-on]").checked = areOn();
    dialog.showModal();
    return true;
  }
  var actions = {
    j: function () { return move(1); },
    k: function () { return move(-1); },
    o: function () { return use("open"); },
    e: function () { return use("answer"); },
    b: function () { return use("assess"); },
    m: function () { return use("moderate"); },
    "?": help,
  };

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) { return; }
    var action = Object.hasOwn(actions, event.key) && actions[event.key];
    if (!action || !areOn() || isWriting(event.target)) { return; }
    if (action()) { event.preventDefault(); }
  });
  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-keys-open]")) { help(); }
    if (event.target.closest("[data-keys-close]")) { event.target.closest("dialog").close(); }
  });
  document.addEventListener("change", function (event) {
    if (event.target.matches("[data-keys-on]")) { turn(event.target.checked); }
  });
  function show() {
    document.querySelectorAll("[data-keys-open]").forEach(function (button) { button.hidden = false; });
  }
  document.addEventListener("htmx:afterSettle", show);
  show();
})();
