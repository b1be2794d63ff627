import { useState } from 'react'
import type { Filters } from '../address/place.ts'
import { boardTexts } from '../words/board-texts.ts'
import type { BoardReading } from './board-content.tsx'
import { keyOfFilters, most, readEverything } from './everything.ts'
import { say } from './notes.ts'
import { countedItems } from './said-of.ts'
import { choose, chooseEverything } from './selection.ts'

/** Chooses everything that passes the filters, `counted` of it, whether or not the table has come to it yet. */
export function useChooseAll(board: BoardReading, filters: Filters, counted: number | undefined) {
  const { rows, hasNextPage, isPlaceholderData } = board
  const [read, setRead] = useState<number>()
  // By risk the list ends before all is in it.
  const isWhole = !hasNextPage && (counted === undefined || rows.length >= counted)
  const total = isWhole ? rows.length : counted
  const all = async () => {
    // Rows of other filters are not what is meant.
    if (isPlaceholderData) return
    if (isWhole) return choose(new Set(rows.map(({ workItemId }) => workItemId)))
    setRead(0)
    try {
      chooseEverything(keyOfFilters(filters), await readEverything(filters, setRead))
    } catch (error) {
      say({ text: boardTexts.couldNotChooseAll((error as Error).message) })
    }
    setRead(undefined)
  }
  return {
    total,
    word: read === undefined ? wordOf(total) : boardTexts.choosing(read.toLocaleString()),
    all,
    isBusy: read !== undefined || isPlaceholderData,
  }
}

function wordOf(total: number | undefined): string {
  if (total === undefined) return boardTexts.chooseEverything
  if (total > most) return boardTexts.chooseFirst(most.toLocaleString(), total.toLocaleString())
  return boardTexts.chooseAll(countedItems(total))
}
