import type { TrelloBoard } from '@understudy/contract/lists/trello-board'
import type { ListRow } from './read-records.ts'
import { saysClosed } from './says-closed.ts'

/** The cards of a board, with the columns that Trello's own CSV has for them. */
export function trelloRows(board: TrelloBoard): ListRow[] {
  const lists = new Map(board.lists.map((list) => [list.id, list]))
  const people = new Map(board.members.map(({ id, fullName, username }) => [id, fullName || username || '']))
  const closings = closingsOf(board)
  return board.cards.map((card, index) => {
    const list = lists.get(card.idList)
    return {
      line: index + 1,
      cells: {
        ...{ 'Card ID': card.id, 'Card Name': card.name, 'Board Name': board.name, 'List Name': list?.name ?? '' },
        Members: card.idMembers.map((id) => people.get(id) ?? '').join(', '),
        Labels: card.labels.map(({ name = '' }) => name).join(', '),
        Archived: String(card.closed || list?.closed === true),
        'Due Complete': String(card.dueComplete),
        'Last Activity Date': closings.get(card.id) ?? card.dateLastActivity ?? '',
      },
    }
  })
}

/** When a card was last archived, ticked or moved to a list of what is done; a board tells its newest 1,000 actions. */
function closingsOf({ actions }: TrelloBoard): Map<string, string> {
  const closings = new Map<string, string>()
  for (const { type, date, data } of actions) {
    const { card, listAfter, old = {} } = data
    if (type !== 'updateCard' || card?.id === undefined) continue
    const isClosing =
      (card.closed === true && 'closed' in old) ||
      (card['dueComplete'] === true && 'dueComplete' in old) ||
      (listAfter?.name !== undefined && saysClosed(listAfter.name))
    if (isClosing && date > (closings.get(card.id) ?? '')) closings.set(card.id, date)
  }
  return closings
}

/**
 * Trello has no dates of making and closing. An id begins with the second in which the card was made, as a Unix time in
 * hexadecimal; a card that is archived, ticked or in a list of what is done was so at the latest when it was last touched.
 */
export function trelloCompletion(cells: Readonly<Record<string, string>>): Record<string, string> {
  const { 'Card ID': id = '', Archived, 'Due Complete': ticked, 'List Name': list = '' } = cells
  const isOver = [Archived, ticked].some((flag) => flag?.toLowerCase() === 'true') || saysClosed(list)
  return {
    Created: /^[0-9a-f]{24}$/.test(id) ? new Date(Number.parseInt(id.slice(0, 8), 16) * 1_000).toISOString() : '',
    Completed: isOver ? (cells['Last Activity Date'] ?? '') || 'unknown' : '',
  }
}
