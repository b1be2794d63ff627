import { Button } from '@mantine/core'
import { type CSSProperties, useCallback, useRef, useState } from 'react'
import { useClients } from '../api/use-people.ts'
import { Notice } from '../frame/notice.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { insightTexts } from '../words/insight-texts.ts'
import { BehindView } from './behind-view.tsx'
import { csvOf } from './csv-of.ts'
import { draw, kindsOf, opacityOf } from './draw.ts'
import { Drawing } from './drawing.tsx'
import type { Chart } from './figure.ts'
import { FigureTable } from './figure-table.tsx'
import { pngOf } from './picture.ts'
import { countedText, cutText, type PictureText } from './picture-text.ts'
import { save } from './save.ts'

/** A chart with its figures, both to be taken along, and a way down from each figure to what happened. */
export function ChartView({ chart }: { readonly chart: Chart }) {
  const [openKey, setOpenKey] = useState<string>()
  // Looked up anew: with another client or span the same row was counted from other work.
  const open = chart.figures.find(({ key }) => key === openKey)
  const { data: clients = [] } = useClients()
  const drawing = useCallback((width: number) => draw(chart, width), [chart])
  const picture = {
    cut: cutText(chart.cut, (id) => clients.find((client) => client.id === id)?.name),
    legend: legendOf(chart),
    counted: countedText(chart.figures),
  }
  return (
    <>
      <ChartCard title={chart.title} note={chart.note} csv={() => csvOf(chart)} picture={picture}>
        {chart.figures.length === 0 ? (
          <Notice title={insightTexts.nothingToCountYet} icon="clock">
            <p>{insightTexts.nothingOfThisWasSeen}</p>
          </Notice>
        ) : (
          <>
            <Legend chart={chart} />
            <Drawing draw={drawing} />
            <FigureTable chart={chart} onBehind={({ key }) => setOpenKey(key)} />
          </>
        )}
      </ChartCard>
      {open?.behind && (
        <BehindView key={open.key} name={open.name} behind={open.behind} onClose={() => setOpenKey(undefined)} />
      )}
    </>
  )
}

/** Which dot of a row is which, where a row has several. */
function legendOf({ figures, shape }: Chart): PictureText['legend'] {
  const kinds = kindsOf(figures)
  if (shape !== 'intervals' || kinds.length < 2) return []
  return kinds.map((kind, index) => ({ text: kind ?? '', opacity: opacityOf(index) }))
}

function Legend({ chart }: { readonly chart: Chart }) {
  const kinds = legendOf(chart)
  if (kinds.length === 0) return null
  return (
    <ol className="legend" aria-label={insightTexts.fromTopToBottom}>
      {kinds.map(({ text, opacity }) => (
        <li key={text} style={{ '--opacity': opacity } as CSSProperties}>
          {text}
        </li>
      ))}
    </ol>
  )
}

interface ChartCardProps {
  readonly title: string
  readonly note: string
  readonly csv: () => string
  /** What its picture says beside title and note. */
  readonly picture?: Pick<PictureText, 'cut' | 'legend'> & { readonly counted: string }
  readonly children: React.ReactNode
}

const nothing = { cut: '', legend: [], counted: '' }

export function ChartCard({ title, note, csv, picture = nothing, children }: ChartCardProps) {
  const card = useRef<HTMLElement>(null)
  const [error, setError] = useState<Error | null>(null)
  const file = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  const savePng = () => {
    const svg = card.current?.querySelector<SVGSVGElement>('.drawing svg')
    const { cut, legend, counted } = picture
    if (svg)
      pngOf(svg, { title, cut, legend, notes: [counted, note] }).then((png) => save(`${file}.png`, png), setError)
  }
  return (
    <section className="panel chart" aria-labelledby={file} ref={card}>
      <div className="part-head">
        <h2 id={file}>{title}</h2>
        <span className="part-act chart-acts">
          <Button size="compact-xs" variant="default" aria-label={insightTexts.asPng(title)} onClick={savePng}>
            {insightTexts.png}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={insightTexts.asCsv(title)}
            onClick={() => save(`${file}.csv`, new Blob([csv()], { type: 'text/csv' }))}
          >
            {insightTexts.csv}
          </Button>
        </span>
      </div>
      <Refusal error={error} />
      {children}
      <p className="quiet chart-note">{note}</p>
    </section>
  )
}
