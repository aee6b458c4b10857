// Sending a file: chosen, looked at, given a caption, sent as a photo, as a voice note or as a document.

import { button, el, icon } from "./dom.js";
import { sizeOf, t } from "./language.js";
import { notify } from "./notices.js";
import { upload } from "./server.js";
import { manner, redraw, view } from "./view.js";

/** Lets the person choose a file and shows it before it goes. */
export function askForFile() {
  const chooser = el("input", { type: "file" });
  chooser.addEventListener("change", () => chooser.files.length && preview(chooser.files[0]));
  chooser.click();
}

function preview(file) {
  const { user, chat, reply } = view;
  const written = manner();
  const isImage = /^image\/(jpeg|png|webp|gif)$/.test(file.type);
  const isSound = file.type.startsWith("audio/");
  const kind = isImage ? "photo" : isSound ? "voice" : "document";
  const address = isImage || isSound ? URL.createObjectURL(file) : null;
  const caption = el("input", { type: "text", maxlength: 1024, placeholder: t("caption"), "aria-label": t("caption"), autofocus: true });
  const close = () => {
    dialog.remove();
    if (address) URL.revokeObjectURL(address);
  };
  const send = async (as) => {
    dialog.close();
    try {
      await upload(user, chat, file, { as, caption: caption.value.trim(), reply: reply?.message_id || null, ...written });
      view.reply = null;
      redraw();
    } catch (error) {
      notify(error.message);
    }
  };
  const submit = (event) => {
    event.preventDefault();
    send(kind);
  };
  const dialog = el(
    "dialog",
    { class: "attach", "aria-label": t("attach"), onclose: close },
    el(
      "form",
      { onsubmit: submit },
      looked(kind, file, address),
      caption,
      el(
        "div",
        { class: "dialog-buttons" },
        button({ onclick: () => dialog.close() }, t("cancel")),
        kind !== "document" ? button({ onclick: () => send("document") }, t("send_as_document")) : null,
        el("button", { type: "submit", class: "primary" }, t("send")),
      ),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
}

function looked(kind, file, address) {
  if (kind === "photo") return el("img", { src: address, alt: file.name });
  if (kind === "voice") return el("audio", { controls: true, src: address, "aria-label": file.name });
  return el("p", { class: "attach-file" }, icon("file"), `${file.name} · ${sizeOf(file.size)}`);
}
