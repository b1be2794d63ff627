/** Drawn on 20 by 20 in the colour of the text. */
const paths = {
  alert: 'M10 3.2 18 17H2L10 3.2Zm0 5v4.2m0 2v.2',
  info: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Zm0 6v4.500m0-7v.2',
  pause: 'M7 4.5v11m6-11v11',
  moon: 'M16 12.2A6.8 6.8 0 0 1 7.8 4a6.8 6.8 0 1 0 8.2 8.2Z',
  sun: 'M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM10 2v1.5m0 13V18m8-8h-1.5M3.500 10H2m13.700-5.700-1.100 1.100M5.400 14.600l-1.100 1.100m11.400 0-1.100-1.100M5.400 5.400 4.300 4.300',
  auto: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Zm0 0v14m0-11.500 4.800-.6M10 9h6.900M10 12.500h6.400',
  person:
    'M10 3a3.300 3.300 0 1 1 0 6.600A3.300 3.300 0 0 1 10 3ZM3.500 17c.6-3.500 3.200-5.200 6.500-5.200s5.900 1.700 6.500 5.200',
  clock: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Zm0 3.200V10l2.600 1.800',
  blocked: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14ZM5.200 5.200l9.600 9.600',
  check: 'm4 10.500 4 4 8-9',
  out: 'M8 3.500H4v13h4M8.500 10H17m-3-3 3 3-3 3',
  bell: 'M5 14V9a5 5 0 0 1 10 0v5l1.500 1.500h-13L5 14Zm3.500 2.500a1.500 1.500 0 0 0 3 0M10 4V2.500',
  find: 'M9 3.500a5.500 5.500 0 1 1 0 11 5.500 5.500 0 0 1 0-11Zm4 9.500 3.500 3.500',
  close: 'm5.500 5.500 9 9m0-9-9 9',
  left: 'm12 5.500-4.500 4.500 4.500 4.500',
  right: 'm8 5.500 4.500 4.500-4.500 4.500',
  down: 'm5.500 8 4.500 4.500L14.500 8',
} as const

export type IconName = keyof typeof paths

/** A picture beside words that say the same. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
