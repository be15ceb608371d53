/** What may lie on a picture to help to find one's way; a choice of the person, for all images. */
export type ViewAids = Readonly<{ overview: boolean; grid: boolean; crossHair: boolean }>;

export const USUAL_AIDS: ViewAids = { overview: true, grid: true, crossHair: false };

const NAMES = ["overview", "grid", "crossHair"] as const;

/** Aids as they stand in a link: what is on that usually is not, and with a minus what is off; `undefined`: all as usual. */
export function writeAids(aids: ViewAids): string | undefined {
  const changed = NAMES.filter((name) => aids[name] !== USUAL_AIDS[name]);
  return changed.length === 0 ? undefined : changed.map((name) => (aids[name] ? name : `-${name}`)).join(",");
}

/** The aids of a link, which then says all of them; `undefined` where it says nothing that can be understood. */
export function parseAids(text: unknown): ViewAids | undefined {
  if (typeof text !== "string") return undefined;
  const changes = text.split(",").flatMap((part) => {
    const name = NAMES.find((each) => each === part.replace(/^-/, ""));
    return name === undefined ? [] : [[name, !part.startsWith("-")] as const];
  });
  return changes.length === 0 ? undefined : { ...USUAL_AIDS, ...Object.fromEntries(changes) };
}
