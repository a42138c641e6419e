import { createRequire } from "node:module";
import { renderAsync } from "@resvg/resvg-js";

/** Pictures are drawn at twice their size, for sharp screens and for print. */
const SCALE = 2;

const fonts = [
  "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  "@expo-google-fonts/source-serif-4/500Medium/SourceSerif4_500Medium.ttf",
];

/** Draws an SVG as PNG with the product's own fonts, whatever the machine has; off the main thread. */
export async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const { resolve } = createRequire(import.meta.url);
  const drawn = await renderAsync(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: fonts.map((file) => resolve(file)),
      defaultFontFamily: "Source Sans 3",
    },
    fitTo: { mode: "zoom", value: SCALE },
  });
  return new Uint8Array(drawn.asPng());
}
