// The desk's script. Every page reads, searches and exports without it; these elements add what a page cannot do by itself.
// Bundled when the program is built (cmake/script.cmake), checked by scripts/lint, tested in tests/browser/.
import { DeskKeys } from "./keys";
import { DeskLive } from "./live";
import { DeskNotice } from "./notice";
import { DeskPassages } from "./passages";

customElements.define("desk-passages", DeskPassages);
customElements.define("desk-notice", DeskNotice);
customElements.define("desk-live", DeskLive);
customElements.define("desk-keys", DeskKeys);
