import { useMantineColorScheme } from '@mantine/core'
import type { Session } from '@understudy/contract/http/session'
import { goToPage } from '../address/use-place.ts'
import { useSignOut } from '../api/session.ts'
import { heldCancel } from '../board/held-cancel.ts'
import { registerQuery } from '../clients/register-query.ts'
import { frameTexts } from '../words/frame-texts.ts'
import { paletteWords } from '../words/page-words.ts'
import { registerWords } from '../words/set-up-words.ts'
import { leads } from './pages-of.ts'
import type { Command } from './palette-commands.ts'
import { colourSchemes } from './theme-switch.tsx'

/** It is no page of the agency, and opened as the head opens it. */
const goToSecurity = () => location.assign('/security')

/** What can be done from anywhere. */
export function usePaletteActs(session: Session): readonly Command[] {
  const { setColorScheme } = useMantineColorScheme()
  const signOut = useSignOut()
  const kind = paletteWords.act
  return [
    ...(leads(session)
      ? [{ name: registerWords.title, kind, go: () => goToPage({ page: 'clients' }, registerQuery) }]
      : []),
    ...(session.isPerson ? [{ name: frameTexts.mySecurity, kind: frameTexts.page, go: goToSecurity }] : []),
    ...colourSchemes.map(({ value, word }) => ({
      name: paletteWords.colours(word),
      kind,
      go: () => setColorScheme(value),
    })),
    // What is held for an Undo is sent while there is still a session.
    { name: frameTexts.signOut, kind, go: () => void heldCancel.doNow().then(() => signOut.mutate()) },
  ]
}
