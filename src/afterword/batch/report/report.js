"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const mails = JSON.parse(byId("mails").textContent);
  const batch = document.body.dataset.batch;
  const place = "afterword-marks-" + batch;
  const names = { accepted: "accepted", needs_person: "needs a person" };
  const marks = new Map();
  let shown = [];
  let current = null;

  // Everything that comes from a mail goes through here: as text, never as markup.
  const make = (tag, text, attributes) => {
    const made = document.createElement(tag);
    if (text !== undefined && text !== null) made.textContent = text;
    for (const [name, value] of Object.entries(attributes || {})) made.setAttribute(name, value);
    return made;
  };

  const remember = () => {
    try { localStorage.setItem(place, JSON.stringify([...marks])); } catch { /* a page opened from a file may have no store */ }
  };
  const recall = () => {
    try { for (const [row, mark] of JSON.parse(localStorage.getItem(place) || "[]")) marks.set(row, mark); } catch { /* as above */ }
  };

  const who = (mail) => mail.name || mail.id || "row " + mail.row;
  const lower = (scores) => (scores ? Math.min(...scores) : null);
  const what = (mail) => {
    const parts = [mail.status];
    if (mail.was || mail.now) parts.push([lower(mail.was), lower(mail.now)].filter((score) => score !== null).join(" → "));
    if (mail.flags.length) parts.push("flagged");
    if (marks.has(mail.row)) parts.push(names[marks.get(mail.row)]);
    return parts.join(" · ");
  };
  for (const mail of mails) {
    mail.sought = [mail.row, mail.id, mail.name, mail.to, mail.subject, mail.before, mail.after, ...mail.flags].join("\n").toLowerCase();
  }

  const shows = {
    all: () => true,
    flagged: (mail) => mail.flags.length > 0,
    changed: (mail) => mail.after && mail.after !== mail.before,
    unmarked: (mail) => !marks.has(mail.row),
    accepted: (mail) => marks.get(mail.row) === "accepted",
    needs_person: (mail) => marks.get(mail.row) === "needs_person",
  };

  const filter = () => {
    const show = byId("show").value;
    const family = byId("family").value;
    const words = byId("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = show.startsWith("status:") ? (mail) => mail.status === show.slice(7) : shows[show];
    shown = mails.filter((mail) => fits(mail) && words.every((word) => mail.sought.includes(word))
      && (!family || mail.findings.some((finding) => finding.family === family)));
    const list = document.createDocumentFragment();
    for (const mail of shown) {
      const button = make("button", null, { type: "button", "data-row": mail.row });
      button.append(make("span", who(mail), { class: "who" }), make("span", what(mail), { class: "what" }));
      const item = make("li");
      item.append(button);
      list.append(item);
    }
    byId("list").replaceChildren(list);
    tell();
    open(shown.includes(current) ? current : shown[0] || null, false);
  };

  const tell = () => {
    const accepted = [...marks.values()].filter((mark) => mark === "accepted").length;
    byId("status").textContent = `${shown.length.toLocaleString("en")} of ${mails.length.toLocaleString("en")} shown, `
      + `${accepted} accepted, ${marks.size - accepted} for a person`;
  };

  // Longest common run of words, by the textbook table; what is equal at both ends is cut off first.
  const compare = (before, after) => {
    const split = (text) => text.match(/\s+|[^\s]+/g) || [];
    const one = split(before), other = split(after);
    let head = 0, tail = 0;
    while (head < one.length && head < other.length && one[head] === other[head]) head += 1;
    while (tail < one.length - head && tail < other.length - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
    const a = one.slice(head, one.length - tail), b = other.slice(head, other.length - tail);
    const parts = [["same", one.slice(0, head).join("")]];
    if (a.length * b.length > 6e6) {
      parts.push(["cut", a.join("")], ["add", b.join("")]);
    } else {
      const width = b.length + 1;
      const table = new Uint16Array((a.length + 1) * width);
      for (let i = a.length - 1; i >= 0; i -= 1) {
        for (let j = b.length - 1; j >= 0; j -= 1) {
          table[i * width + j] = a[i] === b[j] ? table[(i + 1) * width + j + 1] + 1
            : Math.max(table[(i + 1) * width + j], table[i * width + j + 1]);
        }
      }
      for (let i = 0, j = 0; i < a.length || j < b.length;) {
        if (i < a.length && j < b.length && a[i] === b[j]) { parts.push(["same", a[i]]); i += 1; j += 1; }
        else if (j >= b.length || (i < a.length && table[(i + 1) * width + j] >= table[i * width + j + 1])) { parts.push(["cut", a[i]]); i += 1; }
        else { parts.push(["add", b[j]]); j += 1; }
      }
    }
    parts.push(["same", tail ? one.slice(-tail).join("") : ""]);
    return parts;
  };

  const side = (parts, kind, tag, said) => {
    const box = make("div", null, { class: "words" });
    let run = "", last = "";
    const flush = () => {
      if (!run) return;
      if (last === kind) {
        const changed = make(tag);
        changed.append(make("span", said, { class: "hear" }), run);
        box.append(changed);
      } else box.append(run);
      run = "";
    };
    for (const [what, text] of parts) {
      if (what !== "same" && what !== kind) continue;
      if (what !== last) { flush(); last = what; }
      run += text;
    }
    flush();
    return box;
  };

  const scores = (pair) => (pair ? `sincerity ${pair[0]}, non-defensiveness ${pair[1]}` : "");

  const body = (mail) => {
    const whole = document.createDocumentFragment();
    const facts = [`row ${mail.row}`, mail.id && `id ${mail.id}`, mail.to && `to ${mail.to}`, mail.status,
      mail.share > 0 && `${Math.round(mail.share * 100)} % written by a model`,
      ...Object.entries(mail.columns).map(([name, value]) => `${name.replaceAll("_", " ")}: ${value}`)];
    whole.append(make("p", facts.filter(Boolean).join(" · "), { class: "facts" }));
    if (mail.note) whole.append(make("p", mail.note, { class: "facts" }));
    if (mail.flags.length) {
      const flags = make("div", null, { class: "flags" });
      const list = make("ul");
      for (const flag of mail.flags) list.append(make("li", flag));
      flags.append(make("strong", "Look at this:"), list);
      whole.append(flags);
    }
    const sides = make("div", null, { class: "sides" });
    const parts = mail.after ? compare(mail.before, mail.after) : [["same", mail.before]];
    for (const [title, box, text] of [["Before", side(parts, "cut", "del", "removed: "), mail.before],
      ["After", side(parts, "add", "ins", "added: "), mail.after]]) {
      if (!text) continue;
      const column = make("section");
      const judged = scores(title === "Before" ? mail.was : mail.now);
      column.append(make("h4", judged ? `${title}: ${judged}` : title));
      if (title === "After" && mail.subject) column.append(make("p", "Subject: " + mail.subject, { class: "facts" }));
      column.append(box);
      sides.append(column);
    }
    whole.append(sides);
    if (mail.findings.length) {
      const list = make("ul", null, { class: "findings" });
      for (const finding of mail.findings) {
        const item = make("li");
        item.append(make("q", finding.words), ` ${finding.name} (${finding.family}, ${finding.severity}): ${finding.why}`);
        list.append(item);
      }
      whole.append(make("h4", "Findings in the mail as it came"), list);
    }
    return whole;
  };

  const pressed = () => {
    for (const button of byId("mail").querySelectorAll("[data-mark]")) {
      button.setAttribute("aria-pressed", String(marks.get(current.row) === button.dataset.mark));
    }
  };

  const open = (mail, focus) => {
    current = mail;
    const pane = byId("mail");
    for (const old of byId("list").querySelectorAll("[aria-current]")) old.removeAttribute("aria-current");
    if (!mail) {
      pane.replaceChildren(make("p", "No mail fits.", { id: "mail-title" }));
      return;
    }
    const button = byId("list").querySelector(`[data-row="${mail.row}"]`);
    if (button) {
      button.setAttribute("aria-current", "true");
      if (focus) button.scrollIntoView({ block: "nearest" });
    }
    const bar = make("div", null, { class: "bar" });
    bar.append(make("button", "Previous", { type: "button", "data-step": "-1" }), make("button", "Next", { type: "button", "data-step": "1" }),
      make("button", "Accepted", { type: "button", "data-mark": "accepted" }),
      make("button", "Needs a person", { type: "button", "data-mark": "needs_person" }));
    pane.replaceChildren(make("h3", who(mail), { id: "mail-title" }), body(mail), bar);
    pressed();
    if (focus) pane.focus({ preventScroll: true });
  };

  const step = (by) => {
    const next = shown[shown.indexOf(current) + by];
    if (next) open(next, true);
  };

  const mark = (value) => {
    if (!current) return;
    if (value && marks.get(current.row) !== value) marks.set(current.row, value);
    else marks.delete(current.row);
    remember();
    const line = byId("list").querySelector(`[data-row="${current.row}"] .what`);
    if (line) line.textContent = what(current);
    pressed();
    tell();
  };

  const save = () => {
    const rows = mails.filter((mail) => marks.has(mail.row)).sort((one, other) => one.row - other.row);
    const data = { batch, marks: rows.map((mail) => ({ row: mail.row, id: mail.id, text: mail.text, mark: marks.get(mail.row) })) };
    const link = make("a", null, { download: "marks.json" });
    link.href = URL.createObjectURL(new Blob([JSON.stringify(data, null, 1)], { type: "application/json" }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  const load = async (file) => {
    let taken = 0;
    try {
      const data = JSON.parse(await file.text());
      const texts = new Map(mails.map((mail) => [mail.row, mail.text]));
      for (const one of data.marks) {
        if (names[one.mark] && texts.get(one.row) === one.text) { marks.set(one.row, one.mark); taken += 1; }
      }
    } catch { taken = -1; }
    remember();
    filter();
    byId("status").textContent = taken < 0 ? "That file holds no marks." : `${taken} marks loaded`;
  };

  byId("search").addEventListener("input", filter);
  byId("show").addEventListener("change", filter);
  byId("family").addEventListener("change", filter);
  byId("export").addEventListener("click", save);
  byId("load").addEventListener("change", (event) => event.target.files[0] && load(event.target.files[0]));
  byId("list").addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) open(mails.find((mail) => String(mail.row) === button.dataset.row), true);
  });
  byId("mail").addEventListener("click", (event) => {
    const { step: by, mark: value } = event.target.dataset;
    if (by) step(Number(by));
    if (value) mark(value);
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const act = { j: () => step(1), k: () => step(-1), a: () => mark("accepted"), p: () => mark("needs_person"), u: () => mark(null),
      "/": () => byId("search").focus() }[event.key];
    if (act) { event.preventDefault(); act(); }
  });
  addEventListener("beforeprint", () => {
    const sheets = document.createDocumentFragment();
    for (const mail of shown) {
      const sheet = make("section", null, { class: "sheet" });
      sheet.append(make("h3", who(mail)), make("p", what(mail), { class: "facts" }), body(mail));
      sheets.append(sheet);
    }
    byId("paper").replaceChildren(sheets);
  });
  addEventListener("afterprint", () => byId("paper").replaceChildren());

  recall();
  filter();
})();
