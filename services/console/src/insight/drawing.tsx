import { useElementSize } from '@mantine/hooks'
import { useEffect, useRef } from 'react'

interface DrawingProps {
  readonly draw: (width: number) => Element
}

/** A place as wide as there is, in which something is drawn anew whenever it or the width changes. */
export function Drawing({ draw }: DrawingProps) {
  const { ref, width } = useElementSize<HTMLDivElement>()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (width > 0) place.current?.replaceChildren(draw(width))
  }, [draw, width])
  return (
    <div className="drawing" ref={ref}>
      <div ref={place} />
    </div>
  )
}
