import { type PictureText, wrapped } from './picture-text.ts'

const scale = 2
const padding = 16
const lineHeight = 19
const dot = 5

/** What is drawn in an element as a picture that can be read by itself: in light colours, whatever the page has. */
export async function pngOf(svg: SVGSVGElement, text: PictureText): Promise<Blob> {
  const { width, height } = svg.getBoundingClientRect()
  const { copy, colours } = inLight(svg)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('This browser draws no pictures')
  const { above, below } = linesOf(context, text, width, colours)
  canvas.width = (width + 2 * padding) * scale
  canvas.height = (height + (above.length + below.length + 1) * lineHeight + 2 * padding) * scale
  context.scale(scale, scale)
  context.fillStyle = colours.ground
  context.fillRect(0, 0, canvas.width, canvas.height)
  write(context, above, padding)
  const top = padding + above.length * lineHeight + lineHeight / 2
  context.drawImage(image, padding, top, width, height)
  write(context, below, top + height + lineHeight / 2)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('No picture came of it')) : resolve(blob)), 'image/png'),
  )
}

interface Colours {
  readonly ground: string
  readonly text: string
  readonly quiet: string
  /** Any other, by its name. */
  readonly of: (name: string) => string
  readonly family: string
}

interface Line {
  readonly text: string
  readonly font: string
  readonly colour: string
  /** The mark of the drawing that it explains. */
  readonly dot?: { readonly colour: string; readonly path: string }
}

const fontOf = (weight: number, size: number, family: string) => [weight, `${size}px`, family].join(' ')

/** What stands above the drawing and below it, in lines that fit. */
function linesOf(context: CanvasRenderingContext2D, said: PictureText, width: number, colours: Colours) {
  const { text: ink, quiet, of, family } = colours
  const lines = (text: string, font: string, colour: string): Line[] => {
    context.font = font
    const fitting = wrapped(text, width, (part) => context.measureText(part).width)
    return fitting.map((part) => ({ text: part, font, colour }))
  }
  const small = fontOf(400, 12.5, family)
  const legend = said.legend.map(({ text, mark }): Line => {
    return { text, font: small, colour: ink, dot: { colour: of(mark.colour), path: mark.path } }
  })
  return {
    above: [...lines(said.title, fontOf(600, 15, family), ink), ...lines(said.cut, small, quiet), ...legend],
    below: said.notes.flatMap((note) => lines(note, small, quiet)),
  }
}

function write(context: CanvasRenderingContext2D, lines: readonly Line[], top: number): void {
  context.textBaseline = 'middle'
  for (const [index, line] of lines.entries()) {
    const y = top + (index + 0.5) * lineHeight
    if (line.dot) {
      context.save()
      context.translate(padding + dot, y)
      context.fillStyle = line.dot.colour
      context.fill(new Path2D(line.dot.path))
      context.restore()
    }
    context.font = line.font
    context.fillStyle = line.colour
    context.fillText(line.text, padding + (line.dot ? 3 * dot : 0), y)
  }
}

/** Read at once: afterwards they are of the page's own scheme again. */
const read = ['--surface', '--text', '--text-quiet', '--fill', '--fill-soon', '--soon', '--late']
const scheme = 'data-mantine-color-scheme'

/** Read while the element has the light scheme for itself, which is over before anything is painted. */
function inLight(svg: SVGSVGElement): { readonly copy: SVGSVGElement; readonly colours: Colours } {
  svg.setAttribute(scheme, 'light')
  try {
    const style = getComputedStyle(svg)
    const light = new Map(read.map((name) => [name, style.getPropertyValue(name)]))
    const of = (name: string) => light.get(name) ?? ''
    const colours = { ground: of('--surface'), text: of('--text'), quiet: of('--text-quiet'), of }
    return { copy: asSeen(svg), colours: { ...colours, family: style.fontFamily } }
  } finally {
    svg.removeAttribute(scheme)
  }
}

const seen = ['fill', 'stroke', 'stroke-width', 'font-family', 'font-size', 'color'] as const

/** Outside the page no variable and no style sheet holds: each colour is written where it is used. */
function asSeen(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')]
  for (const [index, element] of [copy, ...copy.querySelectorAll<SVGElement>('*')].entries()) {
    const style = getComputedStyle(originals[index] as SVGElement)
    for (const name of seen) element.style.setProperty(name, style.getPropertyValue(name))
  }
  return copy
}
