import { expect, test } from 'vitest'
import { checkClassNames, plainClassesOf } from './class-names.ts'

const sheet = (file: string, text: string) => ({ file: `services/console/src/${file}`, text })

test('a class that two parts of the console define is found in the later one', () => {
  const found = checkClassNames([
    sheet('board/filters.css', '.tiles { display: flex; }'),
    sheet('clients/clients.css', '.tiles,\n.phases { display: grid; }'),
  ])
  expect(found).toEqual([
    {
      where: 'services/console/src/clients/clients.css',
      say: expect.stringContaining('.tiles is defined by services/console/src/board/filters.css too'),
    },
  ])
})

test('a part may define a class in several sheets, and others may say what it is within themselves', () => {
  const found = checkClassNames([
    sheet('board/filters.css', '.tiles { display: flex; }'),
    sheet('board/board.css', '.tiles { gap: 2px; }'),
    sheet('clients/clients.css', '.weekly .tiles { display: grid; }'),
    { file: 'services/api/src/page.css', text: '.tiles { gap: 1px; }' },
  ])
  expect(found).toEqual([])
})

test('rules of a narrow screen and remarks define nothing', () => {
  const text =
    "@import 'a.css';\n/* .said { } */\n.one { gap: 1px; }\n@media (max-width: 40em) {\n  .two { gap: 2px; }\n}\n.three:hover { gap: 3px; }"
  expect(plainClassesOf(text)).toEqual(['.one'])
})
