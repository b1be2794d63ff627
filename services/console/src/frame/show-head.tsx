import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import type { PageName } from '../address/page.ts'
import { goToPage, usePage, useQueryWord } from '../address/use-place.ts'

/** What a page shows of what it has, by the address; the first one is the page's own. */
export function useShow<S extends string>(shows: readonly [S, ...S[]]): S {
  const word = useQueryWord('show')
  return shows.find((one) => one === word) ?? shows[0]
}

interface ShowHeadProps<S extends string> {
  readonly page: PageName
  readonly title: string
  readonly label: string
  readonly shows: readonly [S, ...S[]]
  readonly words: Readonly<Record<S, string>>
  /** What is open stays open beside another list. */
  readonly keepsOpen?: boolean
  /** What is done to the whole list. */
  readonly act?: ReactNode
}

/** The head of a list, and which list it is; it names the list, by the page. */
export function ShowHead<S extends string>({ page, title, label, shows, words, keepsOpen, act }: ShowHeadProps<S>) {
  const show = useShow(shows)
  const { id } = usePage()
  const opened = keepsOpen === true && id !== undefined ? { id } : {}
  return (
    <div className="side-head">
      <h2 id={page}>{title}</h2>
      <SegmentedControl
        size="xs"
        className="show"
        aria-label={label}
        value={show}
        onChange={(value) => goToPage({ page, ...opened }, value === shows[0] ? '' : `?show=${value}`)}
        data={shows.map((value) => ({ value, label: words[value] }))}
      />
      {act}
    </div>
  )
}
