import { type CSSProperties, useCallback, useState } from 'react'
import { Notice } from '../frame/notice.tsx'
import { insightTexts } from '../words/insight-texts.ts'
import { BehindView } from './behind-view.tsx'
import { ChartCard } from './chart-card.tsx'
import { csvOf } from './csv-of.ts'
import { draw, kindsOf, opacityOf } from './draw.ts'
import { Drawing } from './drawing.tsx'
import type { Chart } from './figure.ts'
import { FigureTable } from './figure-table.tsx'
import { type PictureText, rowTexts } from './picture-text.ts'

/** A chart with its figures, both to be taken along, and a way down from each figure to what happened. */
export function ChartView({ chart }: { readonly chart: Chart }) {
  const [openKey, setOpenKey] = useState<string>()
  // Looked up anew: with another client or span the same row was counted from other work.
  const open = chart.figures.find(({ key }) => key === openKey)
  const drawing = useCallback((width: number) => draw(chart, width), [chart])
  const { title, note, cut } = chart
  return (
    <>
      <ChartCard
        {...{ title, note, cut }}
        csv={(cells) => csvOf(chart, cells)}
        legend={legendOf(chart)}
        figures={rowTexts(chart)}
      >
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
