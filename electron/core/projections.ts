import type { Projections } from '../book/log.ts';
import { ledgerProjections } from '../modules/ledger/project.ts';
import { membersProjections } from '../modules/members/project.ts';
import { controlProjections } from '../modules/organic/project-control.ts';
import { organicProjections } from '../modules/organic/project.ts';
import { paddyProjections } from '../modules/paddy/project.ts';
import { partiesProjections } from '../modules/parties/project.ts';
import { settingsProjections } from '../modules/settings/settings.ts';
import { sharesProjections } from '../modules/shares/project.ts';

/** What every kind of event does to the tables. */
export const PROJECTIONS: Projections = new Map([
  ...settingsProjections,
  ...ledgerProjections,
  ...partiesProjections,
  ...membersProjections,
  ...sharesProjections,
  ...organicProjections,
  ...controlProjections,
  ...paddyProjections,
]);
