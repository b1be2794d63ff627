import '@mantine/core/styles/baseline.css'
import '@mantine/core/styles/default-css-variables.css'
import '@mantine/core/styles/global.css'
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/Button.css'
import '@mantine/core/styles/CloseButton.css'
import '@mantine/core/styles/ActionIcon.css'
import '@mantine/core/styles/Loader.css'
import '@mantine/core/styles/Input.css'
import '@mantine/core/styles/InlineInput.css'
import '@mantine/core/styles/PasswordInput.css'
import '@mantine/core/styles/SegmentedControl.css'
import '@mantine/core/styles/FloatingIndicator.css'
import '@mantine/core/styles/Overlay.css'
import '@mantine/core/styles/Paper.css'
import '@mantine/core/styles/ModalBase.css'
import '@mantine/core/styles/Drawer.css'
import './frame/colours.css'
import './frame/frame.css'
import './frame/facts.css'
import './frame/buttons.css'
import './frame/checkboxes.css'
import './frame/fields.css'
import './frame/header.css'
import './frame/pages.css'
import './sign-in/sign-in.css'
import './board/filters.css'
import './board/table.css'
import './board/row.css'
import './board/risk-cell.css'
import './board/time-cell.css'
import './board/places.css'
import './board/cards.css'
import './board/picks.css'
import './item/item.css'
import './item/clock.css'
import './item/history.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { openQueryClient } from './api/open-query-client.ts'
import { SaidNotes } from './board/said-notes.tsx'
import { Console } from './frame/console.tsx'
import { keepFocus } from './frame/keep-focus.ts'
import { renewWhenReplaced } from './frame/renewed.ts'
import { theme } from './frame/theme.ts'
import { browserTime, openServerClock } from './time/server-clock.ts'
import { ServerClockContext } from './time/use-now.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has lost its #root')
renewWhenReplaced()
keepFocus()

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={openQueryClient()}>
        <ServerClockContext value={openServerClock(browserTime)}>
          <Console />
          <SaidNotes />
        </ServerClockContext>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
