import { describe, expect, it } from "vitest";
import { polygonOf, rectangleBetween, type Shape } from "./geometry.ts";
import { Sketcher, type SketchTool } from "./sketcher.ts";

function lab(tool: SketchTool) {
  const drawn: Shape[] = [];
  let sketch: Shape | undefined;
  const sketcher = new Sketcher({
    options: () => ({ image: { width: 100, height: 100 }, snap: true }),
    onSketch: (shape) => {
      sketch = shape;
    },
    onDrawn: (shape) => drawn.push(shape),
  });
  sketcher.use(tool);
  return { sketcher, drawn, sketch: () => sketch };
}

describe("Sketcher", () => {
  it("draws boxes and lines by one drag, and nothing by a click", () => {
    const { sketcher, drawn, sketch } = lab("rectangle");
    sketcher.press([10.2, 10.2]);
    sketcher.move([20, 15], 1);
    expect(sketch()).toEqual(rectangleBetween([10, 10], [20, 15]));
    sketcher.release([30.4, 40], 1);
    sketcher.press([5, 5]);
    sketcher.release([5, 5], 1);
    expect(drawn).toEqual([rectangleBetween([10, 10], [30, 40])]);
    expect(sketch()).toBeUndefined();
    const line = lab("line");
    line.sketcher.press([1, 1]);
    line.sketcher.release([1, 1], 1);
    line.sketcher.press([1, 1]);
    line.sketcher.release([4.5, 5], 1);
    expect(line.drawn).toEqual([{ kind: "line", from: [1, 1], to: [4.5, 5] }]);
  });

  it("draws polygons and paths click by click; the first vertex or finish ends, back takes one back", () => {
    const { sketcher, drawn } = lab("polygon");
    const click = (x: number, y: number) => sketcher.click([x, y], 1);
    click(0, 0);
    click(50, 0);
    click(60, 60);
    sketcher.back();
    click(50, 50);
    click(50.4, 50.4);
    click(0.5, 0.5);
    const triangle = polygonOf([
      [0, 0],
      [50, 0],
      [50, 50],
    ]);
    expect(drawn).toEqual([triangle]);
    click(0, 0);
    click(9, 9);
    sketcher.finish();
    expect(drawn).toHaveLength(1);
    const path = lab("path");
    path.sketcher.click([0, 0], 1);
    path.sketcher.click([9, 9], 1);
    path.sketcher.move([20, 20], 1);
    path.sketcher.finish();
    expect(path.drawn).toEqual([
      {
        kind: "path",
        points: [
          [0, 0],
          [9, 9],
        ],
      },
    ]);
  });

  it("draws freehand by a drag and leaves out what adds nothing", () => {
    const { sketcher, drawn } = lab("freehand");
    sketcher.press([10, 10]);
    for (let x = 10; x <= 40; x++) sketcher.move([x, 10], 0.5);
    for (let y = 10; y <= 40; y++) sketcher.move([40, y], 0.5);
    sketcher.release([10, 40], 0.5);
    expect(drawn).toEqual([
      polygonOf([
        [10, 10],
        [40, 10],
        [40, 40],
        [10, 40],
      ]),
    ]);
  });

  it("draws by places alone, as a keyboard does, and forgets on cancel or another tool", () => {
    const { sketcher, drawn } = lab("ellipse");
    sketcher.place([10, 10]);
    sketcher.place([30, 20]);
    expect(drawn).toEqual([{ kind: "ellipse", centre: [20, 15], radii: [10, 5] }]);
    sketcher.place([10, 10]);
    sketcher.use("point");
    expect(sketcher.isBusy).toBe(false);
    sketcher.place([3.3, 4.25]);
    expect(drawn.at(-1)).toEqual({ kind: "point", at: [3.296875, 4.25] });
  });
});
