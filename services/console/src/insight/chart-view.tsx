import { useCallback, useState } from 'react'
import { Notice } from '../frame/notice.tsx'
import { insightTexts } from '../words/insight-texts.ts'
import { BehindView } from './behind-view.tsx'
import { ChartCard } from './chart-card.tsx'
import { csvOf } from './csv-of.ts'
import { draw } from './draw.ts'
import { Drawing } from './drawing.tsx'
import type { Chart } from './figure.ts'
import { FigureTable } from './figure-table.tsx'
import { legendOf } from './marks.ts'
import { rowTexts } from './picture-text.ts'
import { SideBySideTable } from './side-by-side-table.tsx'

/** A chart with its figures, both to be taken along, and a way down from each figure to what happened. */
export function ChartView({ chart }: { readonly chart: Chart }) {
  const [openKey, setOpenKey] = useState<string>()
  // Looked up anew: with another client or span the same row was counted from other work.
  const open = chart.figures.find(({ key }) => key === openKey)
  const drawing = useCallback((width: number) => draw(chart, width), [chart])
  const { title, note, cut, verdict, isNoteFolded = false } = chart
  const Table = chart.isSideBySide ? SideBySideTable : FigureTable
  return (
    <>
      <ChartCard
        {...{ title, note, cut, isNoteFolded }}
        csv={(cells) => csvOf(chart, cells)}
        legend={legendOf(chart)}
        figures={[...(verdict === undefined ? [] : [verdict]), ...rowTexts(chart)]}
      >
        {chart.figures.length === 0 ? (
          <Notice title={insightTexts.nothingToCountYet} icon="clock">
            <p>{insightTexts.nothingOfThisWasSeen}</p>
          </Notice>
        ) : (
          <>
            {verdict !== undefined && <p className="chart-verdict">{verdict}</p>}
            <Legend chart={chart} />
            <Drawing draw={drawing} />
            <Table chart={chart} onBehind={({ key }) => setOpenKey(key)} />
          </>
        )}
      </ChartCard>
      {open?.behind && (
        <BehindView key={open.key} name={open.name} behind={open.behind} onClose={() => setOpenKey(undefined)} />
      )}
    </>
  )
}

function Legend({ chart }: { readonly chart: Chart }) {
  const entries = legendOf(chart)
  if (entries.length === 0) return null
  return (
    <ol className="legend" aria-label={insightTexts.fromTopToBottom}>
      {entries.map(({ text, mark }) => (
        <li key={text}>
          <svg viewBox="-7 -7 14 14" width="14" height="14" aria-hidden="true">
            <path d={mark.path} fill={`var(${mark.colour})`} />
          </svg>
          {text}
        </li>
      ))}
    </ol>
  )
}
