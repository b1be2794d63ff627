import type { Filters } from '../address/place.ts'
import { boardTexts } from '../words/board-texts.ts'
import type { BoardReading } from './board-content.tsx'
import { keyOfFilters, most } from './everything.ts'
import { countedItems } from './said-of.ts'
import { choose, heldOf, toggleAll, useChosen, useHowMany } from './selection.ts'
import { useChooseAll } from './use-choose-all.ts'

interface ChooseAllProps {
  readonly board: BoardReading
  readonly filters: Filters
  readonly total: number | undefined
}

/** Everything that passes the filters at once, or nothing of it. */
export function ChooseAll({ board, filters, total: counted }: ChooseAllProps) {
  const { all, word, total, isBusy } = useChooseAll(board, filters, counted)
  const count = heldOf(board.rows, useChosen(), keyOfFilters(filters)).length
  const isAll = count > 0 && count >= Math.min(total ?? Number.POSITIVE_INFINITY, most)
  return (
    <Pick
      label={word}
      isBusy={isBusy}
      how={isAll ? 'all' : count > 0 ? 'some' : 'none'}
      pick={() => (isAll ? choose(new Set()) : void all())}
    />
  )
}

/** What of a group is in the table. */
export function ChooseGroup({ name, ids }: { readonly name: string; readonly ids: readonly string[] }) {
  const label = boardTexts.chooseGroup(countedItems(ids.length), name)
  return <Pick label={label} how={useHowMany(ids)} pick={() => toggleAll(ids)} />
}

interface PickProps {
  readonly label: string
  readonly how: 'all' | 'some' | 'none'
  readonly pick: () => void
  readonly isBusy?: boolean
}

function Pick({ label, how, pick, isBusy = false }: PickProps) {
  return (
    <label className="pick" title={label}>
      <input
        type="checkbox"
        aria-label={label}
        disabled={isBusy}
        checked={how === 'all'}
        ref={(box) => {
          if (box) box.indeterminate = how === 'some'
        }}
        onChange={pick}
      />
    </label>
  )
}
