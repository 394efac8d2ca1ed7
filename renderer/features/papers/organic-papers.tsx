import type { ReactElement } from 'react';
import type { PaperInput } from '../../../shared/contract/papers.ts';
import { useAsk } from '../../client/use-ask.ts';
import type { Route } from '../../ui/route.ts';
import { issuedListOf } from '../../ui/issued-list.ts';
import { useWords } from '../../ui/words.ts';
import { LanguageChoice, usePaperChoice } from './paper-choice.tsx';
import { PaperScreen } from './paper-screen.tsx';
import { SaveSheet } from './save-sheet.tsx';

type Language = NonNullable<PaperInput['language']>;

interface OnePaperProps {
  readonly title: string;
  readonly back: Route;
  /** Null: not known yet. */
  readonly asked: ((language: Language) => PaperInput) | null;
  /** The same as a spreadsheet. */
  readonly sheet?: PaperInput;
}

/** A paper of certification, in the language that was chosen last. */
function OnePaper({ title, back, asked, sheet }: OnePaperProps): ReactElement {
  const choice = usePaperChoice();
  return (
    <PaperScreen
      title={title}
      back={back}
      asked={choice && asked ? asked(choice.paperLanguage) : null}
      choices={
        choice ? (
          <>
            <LanguageChoice choice={choice} />
            {sheet ? <SaveSheet asked={{ ...sheet, language: choice.paperLanguage }} /> : null}
          </>
        ) : null
      }
    />
  );
}

interface FarmerListProps {
  /** A version that was issued. */
  readonly version?: string;
  /** Else the draft of a day. */
  readonly asOf?: string;
}

export function FarmerListPaper({ version, asOf }: FarmerListProps): ReactElement {
  const { say } = useWords();
  const named = issuedListOf(version);
  const which = {
    paper: 'farmer-list',
    ...named,
    ...(named.version === 0 && asOf !== undefined ? { asOf } : {}),
  } as const;
  return (
    <OnePaper
      title={say('paper.farmer-list')}
      back={version === undefined ? { screen: 'farmer-list' } : { screen: 'farmer-list', version }}
      asked={(language) => ({ ...which, language })}
      sheet={{ ...which, format: 'xlsx' }}
    />
  );
}

/** The report of an inspection, as it was written. */
export function ReportPaper({ id }: { readonly id: number }): ReactElement {
  const { say } = useWords();
  const member = useAsk('organic.inspection', { inspection: id }).data?.party.code;
  return (
    <OnePaper
      title={say('paper.inspection-form')}
      back={{ screen: 'inspection', id }}
      asked={
        member === undefined ? null : (language) => ({ paper: 'inspection-form', member, inspection: id, language })
      }
    />
  );
}

/** The form that the inspector takes to the farm, with what is known filled in. */
export function BlankFormPaper({ member }: { readonly member: string }): ReactElement {
  const { say } = useWords();
  return (
    <OnePaper
      title={`${say('paper.inspection-form')} ${member}`}
      back={{ screen: 'member', code: member }}
      asked={(language) => ({ paper: 'inspection-form', member, language })}
    />
  );
}

export function ParcelSheetPaper({ parcel }: { readonly parcel: string }): ReactElement {
  const { say } = useWords();
  return (
    <OnePaper
      title={`${say('paper.parcel-sheet')} ${parcel}`}
      back={{ screen: 'parcel', code: parcel }}
      asked={(language) => ({ paper: 'parcel-sheet', parcel, language })}
    />
  );
}

export function NonconformityPaper(): ReactElement {
  const { say } = useWords();
  return (
    <OnePaper
      title={say('paper.nonconformity-list')}
      back={{ screen: 'nonconformities' }}
      asked={(language) => ({ paper: 'nonconformity-list', language })}
    />
  );
}

export function CertificationPaper({ member }: { readonly member: string }): ReactElement {
  const { say } = useWords();
  return (
    <OnePaper
      title={`${say('paper.member-certification')} ${member}`}
      back={{ screen: 'member', code: member }}
      asked={(language) => ({ paper: 'member-certification', member, language })}
    />
  );
}
