import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { ParcelSheet } from '../../../shared/contract/organic.ts';
import { isCalendarDate } from '../../../shared/kernel/calendar-date.ts';
import { useAsk } from '../../client/use-ask.ts';
import { Asked } from '../../ui/asked.tsx';
import { useBook } from '../../ui/book-context.ts';
import { DateField } from '../../ui/date-field.tsx';
import { focusMain } from '../../ui/focus-main.ts';
import { KeySheet } from '../../ui/key-hint.tsx';
import type { Route } from '../../ui/route.ts';
import { useScreenKeys } from '../../ui/use-screen-keys.ts';
import { useWords } from '../../ui/words.ts';
import { ChangeParcelForm } from './change-parcel-form.tsx';
import { DecideForm } from './decide-form.tsx';
import { OrganicHead } from './organic-head.tsx';
import { ParcelPaper } from './parcel-paper.tsx';
import { PrintButton } from './print-button.tsx';
import { SeasonForm } from './season-form.tsx';

type Doing = 'nothing' | 'changing' | 'season' | 'deciding';

const PARCELS: Route = { screen: 'parcels' };

/** What can be written down about a parcel: one thing at a time, below its sheet. */
function Actions({ sheet }: { readonly sheet: ParcelSheet }): ReactElement {
  const { say } = useWords();
  const [doing, setDoing] = useState<Doing>('nothing');
  const stop = (): void => {
    focusMain();
    setDoing('nothing');
  };
  const { parcel } = sheet;
  switch (doing) {
    case 'changing':
      return <ChangeParcelForm parcel={parcel} onEnd={stop} />;
    case 'season':
      return <SeasonForm parcel={parcel} onEnd={stop} />;
    case 'deciding':
      return <DecideForm party={parcel.party.code} parcel={parcel.code} onEnd={stop} />;
    case 'nothing':
      return (
        <div className="organic__actions no-print">
          <Button onClick={() => setDoing('season')}>{say('season.record')}</Button>
          <Button variant="default" onClick={() => setDoing('deciding')}>
            {say('decide.open')}
          </Button>
          <Button variant="default" onClick={() => setDoing('changing')}>
            {say('parcel.change')}
          </Button>
        </div>
      );
  }
}

/** One parcel as it was on a day, with all that was decided and recorded of it. */
export function ParcelScreen({ code }: { readonly code: string }): ReactElement {
  const { say, day } = useWords();
  const { today } = useBook();
  const [typedDay, setTypedDay] = useState('');
  const asOf = isCalendarDate(typedDay) ? typedDay : today;
  const sheet = useAsk('organic.parcel', { parcel: code, asOf }, { keepLast: true });
  useScreenKeys({ back: PARCELS });
  return (
    <div className="screen">
      <OrganicHead here="parcels" title={`${say('parcel.title')} ${code}`}>
        <DateField label={say('parcels.asOf')} name="asOf" value={typedDay} hint={day(today)} onChange={setTypedDay} />
        <PrintButton to={{ screen: 'parcel-paper', code }} label={say('paper.parcel-sheet')} />
      </OrganicHead>
      <Asked query={sheet}>
        {(found) => (
          <>
            <Actions sheet={found} />
            <ParcelPaper sheet={found} />
          </>
        )}
      </Asked>
      <KeySheet
        rows={[
          { keys: ['Tab', 'Enter'], means: say('keys.followLink') },
          { keys: ['Ctrl', 'Enter'], means: say('keys.writeDown') },
          { keys: ['Ctrl', 'P'], means: say('keys.print') },
          { keys: ['Esc'], means: say('keys.back') },
          { keys: ['Ctrl', 'K'], means: say('keys.search') },
        ]}
      />
    </div>
  );
}
