"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const mails = JSON.parse(byId("mails").textContent);
  const batch = document.body.dataset.batch;
  const place = "afterword-marks-" + batch;
  const statuses = { done: document.body.dataset.done, unchanged: "left as it was", declined: "not written", failed: "failed", pending: "not done yet" };
  const names = { accepted: "accepted", needs_person: "needs a person" };
  const pageSize = 100;
  const marks = new Map();
  const byRow = new Map(mails.map((mail) => [mail.row, mail]));
  let shown = [];
  let page = 0;
  let current = null;

  // Everything that comes from a mail goes through here: as text, never as markup.
  const make = (tag, text, attributes) => {
    const made = document.createElement(tag);
    if (text !== undefined && text !== null) made.textContent = text;
    for (const [name, value] of Object.entries(attributes || {})) made.setAttribute(name, value);
    return made;
  };
  const number = (count) => count.toLocaleString("en");
  const plural = (count) => `${number(count)} ${count === 1 ? "mail" : "mails"}`;

  // Marks live in the browser's store, each with the text it was made on; a page opened from a file may have no store.
  const remember = () => {
    const all = [...marks].map(([row, mark]) => [row, mark, byRow.get(row).text]);
    try { localStorage.setItem(place, JSON.stringify(all)); } catch { /* then they live as long as the page */ }
  };
  const recall = () => {
    let all = [];
    try { all = JSON.parse(localStorage.getItem(place) || "[]"); } catch { /* as above */ }
    for (const [row, mark, text] of all) if (byRow.get(row)?.text === text) marks.set(row, mark);
  };

  const who = (mail) => mail.name || mail.id || "Row " + mail.row;
  const lower = (scores) => (scores ? Math.min(...scores) : null);
  const score = (mail) => [lower(mail.was), lower(mail.now)].filter((value) => value !== null).join(" → ");
  const search = (mail) => {
    mail.sought ??= [mail.row, mail.id, mail.name, mail.to, mail.subject, mail.before, mail.told, mail.after, mail.note, ...(mail.flags || [])]
      .join("\n").toLowerCase();
    return mail.sought;
  };

  const shows = {
    all: () => true,
    flagged: (mail) => mail.flags,
    changed: (mail) => mail.after && mail.after !== mail.before,
    unmarked: (mail) => !marks.has(mail.row),
    accepted: (mail) => marks.get(mail.row) === "accepted",
    needs_person: (mail) => marks.get(mail.row) === "needs_person",
  };

  const filter = () => {
    const show = byId("show").value;
    const family = byId("family")?.value;
    const words = byId("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = show.startsWith("status:") ? (mail) => mail.status === show.slice(7) : shows[show];
    shown = mails.filter((mail) => fits(mail) && words.every((word) => search(mail).includes(word))
      && (!family || mail.findings?.some((finding) => finding.family === family)));
    open(shown.includes(current) ? current : shown[0] || null, false);
    list();
    tell();
  };

  const line = (mail) => {
    const what = make("span", null, { class: "what" });
    if (marks.has(mail.row)) what.append(make("span", names[marks.get(mail.row)], { class: "marked" }), " · ");
    what.append(statuses[mail.status]);
    if (mail.flags) what.append(" · ", make("span", "flagged", { class: "flag" }));
    return what;
  };
  const list = () => {
    const items = document.createDocumentFragment();
    for (const mail of shown.slice(page * pageSize, (page + 1) * pageSize)) {
      const button = make("button", null, { type: "button", "data-row": mail.row });
      if (mail === current) button.setAttribute("aria-current", "true");
      button.append(make("span", who(mail), { class: "who" }), make("span", score(mail), { class: "score" }), line(mail));
      const item = make("li");
      item.append(button);
      items.append(item);
    }
    byId("list").replaceChildren(items);
    byId("list").setAttribute("start", String(page * pageSize + 1));
    const last = Math.ceil(shown.length / pageSize) - 1;
    byId("pages").hidden = last < 1;
    byId("page").textContent = `${number(page * pageSize + 1)} to ${number(Math.min(shown.length, (page + 1) * pageSize))} of ${number(shown.length)}`;
    byId("back").disabled = page === 0;
    byId("on").disabled = page >= last;
  };
  const turn = (by) => {
    page += by;
    list();
    byId("list").querySelector("button")?.focus();
    byId("list").parentElement.scrollTop = 0;
  };

  const tell = (first) => {
    const accepted = [...marks.values()].filter((mark) => mark === "accepted").length;
    byId("progress").value = marks.size;
    byId("status").textContent = (first ? first + " " : "") + `${plural(shown.length)} shown of ${number(mails.length)}; `
      + `${number(accepted)} accepted, ${number(marks.size - accepted)} for a person, ${number(mails.length - marks.size)} to go.`;
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

  // Of the places where a cut or an addition can begin and read the same, take the start of a sentence.
  const settle = (parts) => {
    const words = parts.flatMap(([what, text]) => (text.match(/\s+|[^\s]+/g) || []).map((word) => [what, word]));
    for (let start = 0; start < words.length;) {
      const what = words[start][0];
      let end = start;
      while (end < words.length && words[end][0] === what) end += 1;
      for (let by = 1; what !== "same" && by <= start && words[start - by][0] === "same" && words[start - by][1] === words[end - by][1]; by += 1) {
        if (/[.!?]$/.test(words[start - by - 2]?.[1] || "") && !words[start - by - 1][1].trim()) {
          for (let i = start - by; i < start; i += 1) words[i][0] = what;
          for (let i = end - by; i < end; i += 1) words[i][0] = "same";
          break;
        }
      }
      start = end;
    }
    return words;
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

  const judged = (pair) => (pair ? `sincerity ${pair[0]}, non-defensiveness ${pair[1]}` : "");
  const percent = (value) => `${Math.round(value * 100)} %`;
  const pane = (title, pair, box, subject) => {
    const column = make("section");
    const head = make("h4", title);
    if (pair) head.append(make("span", judged(pair)));
    if (subject) box.prepend(make("div", subject, { class: "subject" }));
    column.append(head, box);
    return column;
  };
  const sides = (mail) => {
    const both = make("div", null, { class: "sides" });
    const same = mail.before === mail.after;
    const parts = mail.before && mail.after && !same ? settle(compare(mail.before, mail.after)) : null;
    const plain = (text) => make("div", text, { class: "words" });
    if (mail.told) both.append(pane("What was told", null, plain(mail.told)));
    if (mail.before) both.append(pane(mail.after && !same ? "Before" : statuses[mail.status] === statuses.unchanged ? "Left as it was" : "The mail", mail.was, parts ? side(parts, "cut", "del", "removed: ") : plain(mail.before)));
    if (mail.after && !same) both.append(pane(mail.before ? "After" : "The message", mail.now, parts ? side(parts, "add", "ins", "added: ") : plain(mail.after), mail.subject));
    if (both.children.length === 1) both.classList.add("one");
    return both;
  };
  const facts = (mail) => [`row ${mail.row}`, mail.id && mail.name && `id ${mail.id}`, mail.to && `to ${mail.to}`, statuses[mail.status],
    mail.columns?.kind?.replaceAll("_", " "), mail.columns?.kept_ratio !== undefined && `${percent(mail.columns.kept_ratio)} of the words kept`,
    mail.share && `${percent(mail.share)} by a model`].filter(Boolean).join(" · ");
  const columns = (mail) => {
    const found = make("dl", null, { class: "more" });
    for (const [name, value] of Object.entries(mail.columns || {})) {
      if (name !== "kept_ratio" && name !== "kind" && value !== "") found.append(make("dt", name.replaceAll("_", " ")), make("dd", value));
    }
    return found.children.length ? [found] : [];
  };
  const flags = (mail) => {
    if (!mail.flags) return [];
    const box = make("div", null, { class: "flags" });
    const list = make("ul");
    for (const flag of mail.flags) list.append(make("li", flag));
    box.append(make("strong", "Worth a look"), list);
    return [box];
  };
  const findings = (mail) => {
    if (!mail.findings) return [];
    const list = make("ul", null, { class: "findings" });
    for (const finding of mail.findings) {
      const item = make("li");
      item.append(make("q", finding.words), ` ${finding.name}. `, make("span", `${finding.why} (${finding.family}, ${finding.severity})`));
      list.append(item);
    }
    return [make("h4", mail.after ? "Found in the mail as it came" : "Found"), list];
  };
  const body = (mail) => {
    const whole = document.createDocumentFragment();
    whole.append(make("p", facts(mail), { class: "facts" }));
    if (mail.note) whole.append(make("p", mail.note));
    whole.append(...flags(mail), sides(mail), ...columns(mail), ...findings(mail));
    return whole;
  };

  const acts = () => {
    const bar = make("div", null, { class: "acts" });
    bar.append(make("button", "Previous", { type: "button", "data-step": "-1" }), make("button", "Next", { type: "button", "data-step": "1" }),
      make("button", "Accepted", { type: "button", "data-mark": "accepted" }),
      make("button", "Needs a person", { type: "button", "data-mark": "needs_person" }));
    return bar;
  };
  const pressed = () => {
    for (const button of byId("mail").querySelectorAll("[data-mark]")) {
      button.setAttribute("aria-pressed", String(marks.get(current.row) === button.dataset.mark));
    }
  };
  const inList = (mail) => byId("list").querySelector(`[data-row="${mail.row}"]`);
  const open = (mail, focus) => {
    current = mail;
    const article = byId("mail");
    if (!mail) {
      page = 0;
      article.replaceChildren(make("p", "No mail fits.", { id: "mail-title" }));
      return;
    }
    const here = shown.indexOf(mail);
    if (Math.floor(here / pageSize) !== page) {
      page = Math.floor(here / pageSize);
      list();
    }
    for (const old of byId("list").querySelectorAll("[aria-current]")) old.removeAttribute("aria-current");
    const button = inList(mail);
    if (button) {
      button.setAttribute("aria-current", "true");
      if (focus) button.scrollIntoView({ block: "nearest" });
    }
    const top = make("div", null, { class: "top" });
    top.append(make("h3", who(mail), { id: "mail-title" }), acts());
    article.replaceChildren(top, body(mail));
    article.querySelector('[data-step="-1"]').disabled = here === 0;
    article.querySelector('[data-step="1"]').disabled = here === shown.length - 1;
    pressed();
    if (!focus) return;
    article.focus({ preventScroll: true });
    if (article.getBoundingClientRect().top < 0 || narrow.matches) article.scrollIntoView({ block: "start" });
  };
  const step = (by) => {
    const next = shown[shown.indexOf(current) + by];
    if (next) open(next, true);
    return Boolean(next);
  };

  const mark = (value) => {
    if (!current) return;
    const mail = current;
    const taken = !value || marks.get(mail.row) === value;
    if (taken) marks.delete(mail.row);
    else marks.set(mail.row, value);
    remember();
    inList(mail)?.querySelector(".what").replaceWith(line(mail));
    pressed();
    if (!taken && byId("advance").checked) step(1);
    tell(`${who(mail)}: ${taken ? "no mark" : names[value]}.`);
  };

  const save = () => {
    const rows = mails.filter((mail) => marks.has(mail.row)).sort((one, other) => one.row - other.row);
    const data = { batch, marks: rows.map((mail) => ({ row: mail.row, id: mail.id || "", text: mail.text, mark: marks.get(mail.row) })) };
    const link = make("a", null, { download: "marks.json" });
    link.href = URL.createObjectURL(new Blob([JSON.stringify(data, null, 1)], { type: "application/json" }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    tell(`${plural(rows.length)} exported to marks.json.`);
  };
  const load = async (file) => {
    let taken = 0, all = 0;
    try {
      const { marks: found } = JSON.parse(await file.text());
      all = found.length;
      for (const one of found) {
        if (names[one.mark] && byRow.get(one.row)?.text === one.text) { marks.set(one.row, one.mark); taken += 1; }
      }
    } catch { all = -1; }
    remember();
    filter();
    pressed();
    tell(all < 0 ? "That file holds no marks." : `${number(taken)} of ${number(all)} marks loaded.` + (taken < all ? " The others were made on a text that is no longer here." : ""));
  };

  const narrow = matchMedia("(max-width: 52rem)");
  const fold = () => { byId("listing").open = !narrow.matches; };
  narrow.addEventListener("change", fold);
  byId("search").addEventListener("input", filter);
  byId("show").addEventListener("change", filter);
  byId("family")?.addEventListener("change", filter);
  byId("export").addEventListener("click", save);
  byId("load").addEventListener("change", (event) => {
    if (event.target.files[0]) load(event.target.files[0]);
    event.target.value = "";
  });
  byId("back").addEventListener("click", () => turn(-1));
  byId("on").addEventListener("click", () => turn(1));
  byId("list").addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) open(byRow.get(Number(button.dataset.row)), true);
  });
  byId("mail").addEventListener("click", (event) => {
    const { step: by, mark: value } = event.target.dataset;
    if (by) step(Number(by));
    if (value) mark(value);
  });
  document.addEventListener("keydown", (event) => {
    if (event.target.matches("input:not([type=checkbox]), select")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !byId("keys").checked) return;
    const act = { j: () => step(1), k: () => step(-1), a: () => mark("accepted"), p: () => mark("needs_person"), u: () => mark(null),
      "/": () => byId("search").focus() }[event.key];
    if (act) { event.preventDefault(); act(); }
  });
  addEventListener("beforeprint", () => {
    const sheets = document.createDocumentFragment();
    for (const mail of shown) {
      const sheet = make("section", null, { class: "sheet" });
      const marked = marks.has(mail.row) ? ` (${names[marks.get(mail.row)]})` : "";
      sheet.append(make("h3", who(mail) + marked), body(mail));
      sheets.append(sheet);
    }
    byId("paper").replaceChildren(sheets);
  });
  addEventListener("afterprint", () => byId("paper").replaceChildren());

  fold();
  recall();
  filter();
})();
