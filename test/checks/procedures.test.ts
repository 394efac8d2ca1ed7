import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { procedures } from '../../shared/contract/contract.ts';
import { ROOT } from '../support/tool-path.ts';

/** Every procedure is called by a test that enters by the door (style.md "Checks"). */
const FOLDERS = ['test/integration', 'test/fault', 'test/support'] as const;

it.each(Object.keys(procedures))('%s is called by an integration test', (procedure) => {
  const texts = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((name) => readFileSync(join(ROOT, folder, name), 'utf8')),
  );
  expect(texts.some((text) => text.includes(`'${procedure}'`))).toBe(true);
});
