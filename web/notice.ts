// Changes without loading the page anew: what a form asks for is asked for here, the page is fetched again, and what was done is
// said, with a button that takes it back.
import { renew } from "./page";

interface Change {
  said: string; // what was done
  undo?: string; // where it is taken back
}

const kChanges: Record<string, Change> = {
  "/seen": { said: "Marked as seen.", undo: "/unseen" },
  "/unseen": { said: "Marked as not seen.", undo: "/seen" },
  "/rule": { said: "Ruled.", undo: "/undo" },
  "/undo": { said: "Taken back." },
};

export class DeskNotice extends HTMLElement {
  private readonly words = document.createElement("p");

  connectedCallback(): void {
    this.words.setAttribute("role", "status");
    this.append(this.words);
    document.addEventListener("submit", (event) => this.onSubmit(event));
  }

  private onSubmit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    const button = event.submitter;
    const action = button?.getAttribute("formaction") ?? form.getAttribute("action") ?? "";
    const change = kChanges[action];
    if (event.defaultPrevented || form.method !== "post" || !change) return;
    event.preventDefault();
    const sent = new URLSearchParams();
    for (const [name, value] of new FormData(form)) sent.append(name, String(value));
    if (button instanceof HTMLButtonElement && button.name !== "") sent.append(button.name, button.value);
    void this.change(action, sent, change);
  }

  private async change(action: string, sent: URLSearchParams, change: Change): Promise<void> {
    try {
      const response = await fetch(action, { method: "POST", body: sent, redirect: "manual" });
      if (response.type !== "opaqueredirect") {
        const page = new DOMParser().parseFromString(await response.text(), "text/html");
        return this.say(page.querySelector("main p")?.textContent ?? page.body.textContent ?? "It could not be done.");
      }
      await renew();
      this.say(change.said, change.undo, sent);
    } catch {
      this.say("The desk does not answer: nothing was changed, as far as can be told.");
    }
  }

  private say(words: string, undo?: string, sent?: URLSearchParams): void {
    this.words.textContent = words;
    this.replaceChildren(this.words);
    const back = undo === undefined ? undefined : kChanges[undo];
    if (undo !== undefined && back !== undefined) {
      this.append(this.button("Take it back", "z", () => void this.change(undo, sent ?? new URLSearchParams(), back)));
    }
    this.append(this.button("Close", "", () => this.close()));
    document.dispatchEvent(new Event("desk-renewed"));
  }

  private close(): void {
    this.words.textContent = "";
    this.replaceChildren(this.words);
  }

  private button(words: string, key: string, press: () => void): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words;
    if (key !== "") button.dataset.key = key;
    button.addEventListener("click", press);
    return button;
  }
}
