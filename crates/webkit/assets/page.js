// Makes pages quicker and kinder. Every page works without this file.
(function () {
  "use strict";

  // How many characters are left, said politely and not at every key.
  function count(area) {
    var most = Number(area.dataset.most);
    var line = document.createElement("p");
    line.className = "left";
    var said = document.createElement("span");
    said.className = "vh";
    said.setAttribute("role", "status");
    var timer;
    function show() {
      var left = most - Array.from(area.value).length;
      line.textContent = Math.abs(left) + " " + (left < 0 ? area.dataset.over : area.dataset.left);
      line.classList.toggle("over", left < 0);
      clearTimeout(timer);
      if (left < most / 10) {
        timer = setTimeout(function () { said.textContent = line.textContent; }, 1000);
      }
    }
    line.setAttribute("aria-hidden", "true");
    area.after(line, said);
    area.addEventListener("input", show);
    show();
  }

  // A filter that is chosen is used at once.
  function sendOnChange(form) {
    form.addEventListener("change", function () { form.requestSubmit(); });
  }

  // A form is sent once, however often the button is pressed.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method !== "post" || event.defaultPrevented) { return; }
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    setTimeout(function () { delete form.dataset.sent; }, 4000);
  });

  function prepare(root) {
    root.querySelectorAll("textarea[data-most]:not([data-counted])").forEach(function (area) {
      area.dataset.counted = "yes";
      count(area);
    });
    root.querySelectorAll("form[data-auto]:not([data-ready])").forEach(function (form) {
      form.dataset.ready = "yes";
      sendOnChange(form);
    });
    var first = root.querySelector("[data-focus]");
    if (first) { first.focus(); }
    return first;
  }

  function busy(on) {
    document.querySelectorAll(".busy").forEach(function (bar) { bar.remove(); });
    if (!on) { return; }
    var bar = document.createElement("div");
    bar.className = "busy";
    document.body.append(bar);
  }

  var waiting;
  document.addEventListener("htmx:beforeRequest", function () {
    clearTimeout(waiting);
    waiting = setTimeout(function () { busy(true); }, 150);
  });
  document.addEventListener("htmx:afterRequest", function () {
    clearTimeout(waiting);
    busy(false);
  });
  // A new page is a new page for everybody: what must be corrected, or the heading, is where one is.
  document.addEventListener("htmx:afterSettle", function (event) {
    var boosted = event.detail.requestConfig && event.detail.requestConfig.boosted;
    if (prepare(document) || !boosted) { return; }
    var main = document.getElementById("content");
    if (main) { main.focus({ preventScroll: true }); }
  });
  document.addEventListener("htmx:sendError", noContact);
  document.addEventListener("htmx:timeout", noContact);
  function noContact() {
    var main = document.getElementById("content");
    var old = document.getElementById("no-contact");
    if (old) { old.remove(); }
    var notice = document.createElement("div");
    notice.id = "no-contact";
    notice.className = "notice bad";
    notice.setAttribute("role", "alert");
    var words = document.createElement("p");
    words.textContent = document.body.dataset.noContact;
    notice.append(words);
    main.prepend(notice);
  }

  document.addEventListener("keydown", function (event) {
    var menu = document.querySelector(".menu[open]");
    if (event.key === "Escape" && menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  prepare(document);
})();
