import { UnstyledButton } from '@mantine/core'
import type { BoardCounts } from '@understudy/contract/http/board'
import { memo } from 'react'
import { type Filters, readPlace } from '../address/place.ts'
import { goToFilters } from '../address/use-place.ts'
import { Icon } from '../frame/icon.tsx'
import { boardTexts } from '../words/board-texts.ts'
import { type Tile, tiles } from './tiles.ts'

interface CountTilesProps {
  readonly counts: BoardCounts | undefined
  /** Whether there are none yet. */
  readonly isCounting: boolean
  readonly filters: Filters
}

/** How much there is of what; pressed, a tile shows only that. */
export function CountTiles({ counts, isCounting, filters }: CountTilesProps) {
  const shown = tiles.map((tile) => (
    <CountTile key={tile.name} tile={tile} count={counts && tile.count(counts)} isPressed={tile.isPressed(filters)} />
  ))
  const said = counts === undefined ? '' : boardTexts.overdueDueSoon(counts.breached, counts.dueSoon)
  return (
    <section className="tiles" aria-label={boardTexts.counts} aria-busy={isCounting}>
      <div className="tiles-group">{shown.slice(0, 4)}</div>
      <fieldset className="tiles-group" aria-labelledby="blocked-on">
        <span className="tiles-label" id="blocked-on">
          {boardTexts.blockedOn}
        </span>
        {shown.slice(4)}
      </fieldset>
      <span className="unseen" role="status">
        {said}
      </span>
    </section>
  )
}

interface CountTileProps {
  readonly tile: Tile
  readonly count: number | undefined
  readonly isPressed: boolean
}

const CountTile = memo(function CountTile({ tile, count, isPressed }: CountTileProps) {
  return (
    <UnstyledButton
      className="tile"
      data-name={tile.name}
      data-none={count === 0 || undefined}
      aria-pressed={isPressed}
      onClick={() => goToFilters(isPressed ? beside() : { ...beside(), ...tile.filter })}
    >
      <span className="tile-count">{count?.toLocaleString() ?? '–'}</span>
      <span className="tile-word">
        {tile.icon && <Icon name={tile.icon} size={14} />}
        {tile.word}
      </span>
    </UnstyledButton>
  )
})

/** The filters that hold beside those of tiles, as of now: no tile is drawn again for them. */
function beside(): Filters {
  const { standing: _, waitsFor: __, ...others } = readPlace(location.search).filters
  return others
}
