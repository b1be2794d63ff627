import { createTheme, Input, NativeSelect } from '@mantine/core'
import { createElement } from 'react'
import { Icon } from './icon.tsx'

/** Both primary shades carry white text at more than 4.5 to 1. */
export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 7, dark: 6 },
  respectReducedMotion: true,
  defaultRadius: 'md',
  cursorType: 'pointer',
  components: {
    // Fields beside each other begin at one height: what there is to say of one stands below it.
    // What may be left out says so: what is required needs no star.
    InputWrapper: Input.Wrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'], withAsterisk: false },
    }),
    NativeSelect: NativeSelect.extend({
      defaultProps: { rightSection: createElement(Icon, { name: 'down', size: 14 }) },
    }),
  },
  fontFamily:
    "Inter, 'Segoe UI Variable Text', 'Segoe UI', system-ui, -apple-system, Roboto, 'Helvetica Neue', sans-serif",
  colors: {
    dark: [
      '#e7ecf1',
      '#c3ccd5',
      '#9aa7b4',
      '#7c8996',
      '#3a4550',
      '#2c353f',
      '#1b2229',
      '#161b21',
      '#12171c',
      '#0e1216',
    ],
    brand: [
      '#e8f5f6',
      '#cfe8ea',
      '#a6d5d9',
      '#79c1c8',
      '#4ba6b0',
      '#2c8b97',
      '#1c7180',
      '#125a69',
      '#0f4c5c',
      '#0a3843',
    ],
  },
})
