import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { findMembers } from '../../client/find-parties.ts';
import { KeySheet } from '../../ui/key-hint.tsx';
import { PersonField } from '../../ui/person-field.tsx';
import { go } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';
import { ActForm } from './act-form.tsx';
import { DayLine } from './form-lines.tsx';
import { OrganicHead } from './organic-head.tsx';
import { BLANK_PARCEL, PARCEL_FIELDS, ParcelFacts, registerInput, useFacts } from './parcel-form.tsx';
import { useAct } from './use-act.ts';

/** A piece of land enters the register: whose it is, how large, what grows on it, and since when it is farmed by the rules. */
export function NewParcelScreen({ member }: { readonly member: string }): ReactElement {
  const { say } = useWords();
  const [person, setPerson] = useState({ code: member, text: member });
  const [parcel, setParcel] = useState(member === '' ? '' : `${member}-P`);
  const facts = useFacts(BLANK_PARCEL);
  const act = useAct({
    procedure: 'organic.registerParcel',
    fields: PARCEL_FIELDS,
    onDone: ({ code }) => go({ screen: 'parcel', code }),
  });
  const { errorAt } = act;
  const needsPerson = act.refusedTimes > 0 && person.code === '' ? say('parcel.needMember') : undefined;
  return (
    <div className="screen">
      <OrganicHead here="parcels" title={say('parcel.new')} />
      <ActForm
        label={say('parcel.facts')}
        submit={say('parcel.register')}
        act={act}
        onSend={() => void act.send(registerInput(facts.form, { parcel: parcel || '?', party: person.code || '?' }))}
        onEnd={() => window.history.back()}
      >
        <PersonField
          label={say('parcel.member')}
          name="party"
          text={person.text}
          search={findMembers}
          error={needsPerson ?? errorAt('party')}
          onChange={(next) => {
            setPerson(next);
            if (next.code !== '' && parcel === '') setParcel(`${next.code}-P`);
          }}
        />
        <TextInput
          label={say('parcel.code')}
          name="parcel"
          value={parcel}
          maxLength={40}
          autoComplete="off"
          placeholder="M-0037-P1"
          error={act.refusedTimes > 0 && parcel === '' ? say('parcel.needCode') : errorAt('parcel')}
          onChange={(event) => setParcel(event.currentTarget.value)}
        />
        <ParcelFacts lines={{ ...facts, errorAt }} />
        <DayLine
          lines={{ ...facts, errorAt }}
          name="fromDate"
          label={say('parcel.knownFrom')}
          hint={say('parcel.sinceEver')}
        />
      </ActForm>
      <KeySheet
        rows={[
          { keys: ['Enter'], means: say('keys.nextField') },
          { keys: ['Ctrl', 'Enter'], means: say('parcel.register') },
          { keys: ['Esc'], means: say('keys.back') },
        ]}
      />
    </div>
  );
}
