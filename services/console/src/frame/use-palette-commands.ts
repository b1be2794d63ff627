import type { Session } from '@understudy/contract/http/session'
import { writePlace } from '../address/place.ts'
import { goToPage } from '../address/use-place.ts'
import { useWholeFaq } from '../api/use-client.ts'
import { useClients, useMembers, useTasks } from '../api/use-people.ts'
import { useWorkSearch } from '../api/use-work-search.ts'
import { partWords } from '../words/client-words.ts'
import { frameTexts } from '../words/frame-texts.ts'
import { pageWords, wordOfPage } from '../words/page-words.ts'
import { standingWords } from '../words/standing-words.ts'
import { pagesOf, seesAgency } from './pages-of.ts'
import { type Command, saying, told } from './palette-commands.ts'
import { partCommands } from './palette-parts.ts'
import { usePaletteActs } from './use-palette-acts.ts'

/** Work whose title has what is typed; it is found by the API, since nobody's page has all of it. */
export function useFoundWork(text: string): readonly Command[] {
  const found = useWorkSearch(text)
  const { data: clients = [] } = useClients()
  const nameOf = (clientId: string) => clients.find(({ id }) => id === clientId)?.name ?? ''
  return told(found, nameOf).map(({ id, title, kind }) => ({
    ...{ name: title, kind, key: id },
    go: () => goToPage({ page: 'board' }, writePlace({ filters: {}, item: id })),
  }))
}

/** So many letters say what is asked. */
const shortestQuestion = 3

/** What was answered once for all, by the words of its question and its answer; it stands in the FAQ of its client. */
export function useFoundAnswers(text: string): readonly Command[] {
  const isAsked = text.trim().length >= shortestQuestion
  const { data: faq = [] } = useWholeFaq(isAsked)
  if (!isAsked) return []
  return saying(
    faq.map(({ questionId, question, answer, clientId }) => ({
      ...{ name: question, kind: partWords.faq, key: questionId, says: `${question} ${answer}` },
      go: () => goToPage({ page: 'clients', id: clientId }, '?part=faq'),
    })),
    text,
  )
}

/** Everywhere that the viewer can go by name, and what they can do from anywhere. */
export function usePaletteCommands(session: Session): readonly Command[] {
  const { data: clients = [] } = useClients()
  const { data: members = [] } = useMembers()
  const { data: tasks = [] } = useTasks()
  const nameOfClient = (id: string) => clients.find((client) => client.id === id)?.name ?? ''
  return [
    ...pagesOf(session).map(
      (page): Command => ({ name: wordOfPage(page, session), kind: frameTexts.page, go: () => goToPage({ page }) }),
    ),
    ...(seesAgency(session) ? boardParts : []),
    ...clients.map(({ id, name }) => ofBoard(name, frameTexts.boardOfTheClient, { clientId: id })),
    ...members
      .filter(({ roles }) => seesAgency(session) && roles.includes('assistant'))
      .map(({ id, name }) => ofBoard(name, frameTexts.boardOfTheAssistant, { assistantId: id })),
    ...tasks.map(
      ({ id, name, clientId }): Command => ({
        name: `${name}, ${nameOfClient(clientId)}`,
        kind: frameTexts.task,
        go: () => goToPage({ page: 'clients', id: clientId }, `?task=${id}`),
      }),
    ),
    ...partCommands(session, clients, members),
    ...usePaletteActs(session),
  ]
}

const ofBoard = (name: string, kind: string, filters: Parameters<typeof writePlace>[0]['filters']): Command => ({
  ...{ name, kind },
  go: () => goToPage({ page: 'board' }, writePlace({ filters })),
})

const boardParts: readonly Command[] = [
  ofBoard(standingWords.breached, pageWords.board, { standing: 'breached' }),
  ofBoard(standingWords.due_soon, pageWords.board, { standing: 'due_soon' }),
  ofBoard(frameTexts.blockedOnClients, pageWords.board, { waitsFor: 'client' }),
  ofBoard(frameTexts.byRisk, pageWords.board, { order: 'risk' }),
  { name: frameTexts.disputes, kind: pageWords.reviews, go: () => goToPage({ page: 'reviews' }, '?show=disputes') },
]
