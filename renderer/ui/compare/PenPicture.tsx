import { useMemo } from "react";
import type { Pen } from "../../pen/pen.ts";
import { createSvgPen } from "../../pen/svg.ts";
import { type Theme, themes } from "../../pen/theme.ts";
import { useApp } from "../state/context.ts";
import { useThemeName } from "../useTheme.ts";

interface Properties {
  readonly width: number;
  readonly height: number;
  /** Stays the same function while the picture does. */
  readonly draw: (pen: Pen, theme: Theme) => void;
  readonly className?: string;
}

/** What a mark draws, in the page: the words beside it say what it means. */
export function PenPicture({ width, height, draw, className }: Properties) {
  const { store } = useApp();
  const theme = themes[useThemeName(store)];
  const markup = useMemo(() => {
    const pen = createSvgPen();
    draw(pen, theme);
    return { __html: pen.body() };
  }, [draw, theme]);
  return (
    <svg
      className={className === undefined ? "pen-picture" : `pen-picture ${className}`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      dangerouslySetInnerHTML={markup}
    />
  );
}
