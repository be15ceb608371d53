import type { Shortcut } from "../../ui/shortcuts.ts";
import type { Viewer } from "../viewer.ts";
import { panBy, rotateBy, zoomBy, zoomToOneToOne } from "./map-moves.ts";
import type { OlHost } from "./ol-host.ts";
import { playbackOf } from "./playback.ts";
import { toggleFullScreen, type ViewTools } from "./view-tools.ts";

/** What a command works on. */
export type ViewContext = Readonly<{
  host: OlHost;
  viewer: Viewer;
  tools: ViewTools;
  /** Puts a picture of the view on the clipboard, and says how it went. */
  copyView: () => void;
}>;

/** Something that a key does in a view, and a button or a line of its menu. */
export type ViewCommand = Shortcut & Readonly<{ run: (context: ViewContext) => void }>;

/** CSS pixels that an arrow key moves. */
const PAN_PX = 96;

const MOVE = "Move";
const SHOW = "Show";
const PLANES = "Planes";

/** All keys of a view: the one table that the view heeds, its menu names and the keyboard sheet lists. */
export const VIEW_COMMANDS = {
  left: command("Move left", MOVE, ["ArrowLeft"], ({ host }) => panBy(host.map, -PAN_PX, 0)),
  right: command("Move right", MOVE, ["ArrowRight"], ({ host }) => panBy(host.map, PAN_PX, 0)),
  up: command("Move up", MOVE, ["ArrowUp"], ({ host }) => panBy(host.map, 0, -PAN_PX)),
  down: command("Move down", MOVE, ["ArrowDown"], ({ host }) => panBy(host.map, 0, PAN_PX)),
  zoomIn: command("Zoom in", MOVE, ["+", "="], ({ host }) => zoomBy(host.map, 2)),
  zoomOut: command("Zoom out", MOVE, ["-"], ({ host }) => zoomBy(host.map, 0.5)),
  fit: command("Show the whole image", MOVE, ["0"], ({ host }) => host.fit()),
  oneToOne: command("One image pixel to a screen pixel", MOVE, ["1"], ({ host }) => zoomToOneToOne(host.map)),
  goTo: command("Go to a place", MOVE, ["g"], ({ tools }) => tools.open("go-to")),
  rotateRight: command("Turn right by 90\u00b0", MOVE, ["]"], ({ host }) => rotateBy(host.map, 90)),
  rotateLeft: command("Turn left by 90\u00b0", MOVE, ["["], ({ host }) => rotateBy(host.map, -90)),
  flipHorizontally: command("Mirror left and right", MOVE, ["Shift+h"], ({ host }) => host.mirror("horizontal")),
  flipVertically: command("Mirror up and down", MOVE, ["Shift+v"], ({ host }) => host.mirror("vertical")),
  upright: command("Turn upright", MOVE, ["u"], ({ host }) => host.upright()),
  nextZ: command("Next z", PLANES, ["PageUp"], ({ viewer }) => step(viewer, 1, 0)),
  previousZ: command("Previous z", PLANES, ["PageDown"], ({ viewer }) => step(viewer, -1, 0)),
  nextT: command("Next t", PLANES, ["Shift+PageUp"], ({ viewer }) => step(viewer, 0, 1)),
  previousT: command("Previous t", PLANES, ["Shift+PageDown"], ({ viewer }) => step(viewer, 0, -1)),
  playT: command("Play or pause t", PLANES, ["Space"], ({ viewer }) => playbackOf(viewer).toggle("t")),
  playZ: command("Play or pause z", PLANES, ["Shift+Space"], ({ viewer }) => playbackOf(viewer).toggle("z")),
  overview: command("Overview", SHOW, ["o"], ({ tools }) => tools.toggle("overview")),
  grid: command("Pixel grid", SHOW, ["#"], ({ tools }) => tools.toggle("grid")),
  crossHair: command("Cross-hair", SHOW, ["x"], ({ tools }) => tools.toggle("crossHair")),
  fullScreen: command("Full screen", SHOW, ["f"], () => void toggleFullScreen()),
  export: command("Export", SHOW, ["Shift+e"], ({ tools }) => tools.open("export")),
  copyView: command("Copy the view", SHOW, ["Shift+c"], ({ copyView }) => copyView()),
  keys: command("Keyboard shortcuts", SHOW, ["?"], ({ tools }) => tools.open("keys")),
} as const satisfies Readonly<Record<string, ViewCommand>>;

const BY_KEY: ReadonlyMap<string, ViewCommand> = new Map(
  Object.values<ViewCommand>(VIEW_COMMANDS).flatMap((each) => each.keys.map((key) => [key, each] as const)),
);

/** The command of a key, as `keyName` writes it. */
export function viewCommandOf(key: string): ViewCommand | undefined {
  return BY_KEY.get(key);
}

function command(does: string, group: string, keys: readonly string[], run: ViewCommand["run"]): ViewCommand {
  return { does, group, keys, run };
}

function step(viewer: Viewer, dz: number, dt: number): void {
  const { z, t } = viewer.plane;
  viewer.setPlane({ z: z + dz, t: t + dt });
}
