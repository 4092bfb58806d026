/** Pages for the screen: Typst's own drawing of the document as SVG, cut into one picture a page. */
import { readFile } from 'node:fs/promises';
import initRenderer, {
  CreateSessionOptions,
  type TypstRenderer,
  TypstRendererBuilder,
} from '@myriaddreamin/typst-ts-renderer';
import { packagedFile } from './assets.ts';

export class PageRenderer {
  readonly #renderer: TypstRenderer;

  private constructor(renderer: TypstRenderer) {
    this.#renderer = renderer;
  }

  static async start(): Promise<PageRenderer> {
    await initRenderer({
      module_or_path: await readFile(packagedFile('@myriaddreamin/typst-ts-renderer/wasm')),
    });
    return new PageRenderer(await new TypstRendererBuilder().build());
  }

  /** The pages of a document in Typst's vector format, each an SVG that needs nothing else. */
  render(vector: Uint8Array): string[] {
    const options = new CreateSessionOptions();
    options.format = 'vector';
    options.artifact_content = vector;
    const session = this.#renderer.create_session(options);
    try {
      return slicePages(this.#renderer.svg_data(session, bodyAndDefinitions));
    } finally {
      session.free();
    }
  }
}

/** The renderer's parts are bits: body 1, definitions 2, its own style sheet 4, its own script 8. */
const bodyAndDefinitions = 3;

const pageStart = '<g class="typst-page"';

/** Cuts the drawing of a whole document into its pages, each with the glyphs that it uses. */
function slicePages(drawing: string): string[] {
  const [head = '', ...pages] = drawing.slice(0, drawing.lastIndexOf('</svg>')).split(pageStart);
  const glyphs = new Map(Array.from(head.matchAll(glyphPattern), ([path, id = '']) => [id, path]));
  const rest = head.slice(head.indexOf('<defs class="clip-path">'));
  return pages.map((page) => wholePage(page, glyphs, rest));
}

// A space is used like any glyph and defined nowhere.
const glyphUse = /<use\b[^>]*\bhref="#([^"]+)"\/>/g;
const glyphPattern = /<path id="([^"]+)"[^>]*\/>/g;

function wholePage(page: string, glyphs: ReadonlyMap<string, string>, definitions: string): string {
  const [, width = '0'] = /data-page-width="([\d.]+)"/.exec(page) ?? [];
  const [, height = '0'] = /data-page-height="([\d.]+)"/.exec(page) ?? [];
  const body = page
    .slice(page.indexOf('>') + 1)
    .replace(unneeded, '')
    .replace(unneededAttributes, '')
    .replace(glyphUse, (use, id: string) => (glyphs.has(id) ? use : ''));
  const used = new Set(Array.from(body.matchAll(glyphUse), ([, id = '']) => glyphs.get(id)));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ` +
    `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" fill="none">` +
    `<defs>${[...used].join('')}</defs>${definitions}<g>${body}</svg>`
  );
}

// Overlays for selecting text and following links: they rely on the renderer's own script, which no page carries.
const unneeded = /<foreignObject\b[\s\S]*?<\/foreignObject>|<a\b[\s\S]*?<\/a>/g;
const unneededAttributes = / (?:data-tid|data-hint|class)="[^"]*"/g;
