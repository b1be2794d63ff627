import { Button } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import { useClients } from '../api/use-people.ts'
import { Refusal } from '../frame/refusal.tsx'
import { ownZone } from '../time/own-zone.ts'
import { useServerClock } from '../time/use-now.ts'
import { insightTexts } from '../words/insight-texts.ts'
import { type CutCells, cutCells } from './cut-cells.ts'
import type { Chart } from './figure.ts'
import { pngOf } from './picture.ts'
import { cutText, type PictureText, seenText } from './picture-text.ts'
import { save } from './save.ts'

interface ChartCardProps extends Pick<Chart, 'title' | 'note' | 'cut' | 'isNoteFolded'> {
  /** Its figures as a table; each row ends in what they were narrowed to. */
  readonly csv: (cells: CutCells) => string
  readonly legend: PictureText['legend']
  /** Its figures as a picture tells them, which has no table. */
  readonly figures: readonly string[]
  readonly children: ReactNode
}

/** A chart that can be taken along, as a picture and as a table, each of which says what it is of and when it was seen. */
export function ChartCard({ title, note, cut, isNoteFolded, csv, legend, figures, children }: ChartCardProps) {
  const card = useRef<HTMLElement>(null)
  const [error, setError] = useState<Error | null>(null)
  const { data: clients = [] } = useClients()
  const clock = useServerClock()
  const nameOf = (id: string) => clients.find((client) => client.id === id)?.name
  const file = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  const savePng = () => {
    const svg = card.current?.querySelector<SVGSVGElement>('.drawing svg')
    const notes = [...figures, note, seenText(clock.now(), ownZone)]
    if (svg)
      pngOf(svg, { title, cut: cutText(cut, nameOf), legend, notes }).then((png) => save(`${file}.png`, png), setError)
  }
  const saveCsv = () => save(`${file}.csv`, new Blob([csv(cutCells(cut, nameOf, clock.now()))], { type: 'text/csv' }))
  return (
    <section className="panel chart" aria-labelledby={file} ref={card}>
      <div className="part-head">
        <h2 id={file}>{title}</h2>
        <span className="part-act chart-acts">
          <Button size="compact-xs" variant="default" aria-label={insightTexts.asPng(title)} onClick={savePng}>
            {insightTexts.png}
          </Button>
          <Button size="compact-xs" variant="default" aria-label={insightTexts.asCsv(title)} onClick={saveCsv}>
            {insightTexts.csv}
          </Button>
        </span>
      </div>
      <Refusal error={error} />
      {children}
      {isNoteFolded === true ? (
        <details className="more">
          <summary>{insightTexts.howMeasured}</summary>
          <p className="quiet chart-note">{note}</p>
        </details>
      ) : (
        <p className="quiet chart-note">{note}</p>
      )}
    </section>
  )
}
