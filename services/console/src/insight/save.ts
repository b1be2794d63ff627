const scale = 2
const padding = 16

/** Hands a file over to whoever asked for it. */
export function save(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** What is drawn in an element as a picture, in the colours in which it is seen. */
export async function pngOf(svg: SVGSVGElement): Promise<Blob> {
  const { width, height } = svg.getBoundingClientRect()
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(asSeen(svg)))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = (width + 2 * padding) * scale
  canvas.height = (height + 2 * padding) * scale
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('This browser draws no pictures')
  context.scale(scale, scale)
  context.fillStyle = getComputedStyle(document.body).backgroundColor
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, padding, padding, width, height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('No picture came of it')) : resolve(blob)), 'image/png'),
  )
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
