/** Colours (`#rrggbb`) and font of the place where a chart is shown: a screen in its scheme, or paper. */
export interface ChartLook {
  readonly font: string;
  readonly ink: string;
  readonly muted: string;
  readonly rule: string;
  readonly ground: string;
  readonly shade: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly alarm: string;
}
