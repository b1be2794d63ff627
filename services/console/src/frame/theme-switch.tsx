import { type MantineColorScheme, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { frameTexts } from '../words/frame-texts.ts'
import { Icon, type IconName } from './icon.tsx'

export const colourSchemes: readonly {
  readonly value: MantineColorScheme
  readonly word: string
  readonly icon: IconName
}[] = [
  { value: 'light', word: frameTexts.light, icon: 'sun' },
  { value: 'dark', word: frameTexts.dark, icon: 'moon' },
  { value: 'auto', word: frameTexts.asTheSystem, icon: 'auto' },
]

export function ThemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SegmentedControl
      className="theme-switch"
      size="xs"
      aria-label={frameTexts.colours}
      value={colorScheme}
      onChange={(value) => setColorScheme(value as MantineColorScheme)}
      data={colourSchemes.map(({ value, word, icon }) => ({
        value,
        label: (
          <span className="theme-choice" title={word}>
            <Icon name={icon} />
            <span className="unseen">{word}</span>
          </span>
        ),
      }))}
    />
  )
}
