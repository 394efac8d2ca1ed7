import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { PartyView } from '../../../shared/contract/members.ts';
import { useAsk } from '../../client/use-ask.ts';
import { useTell } from '../../client/use-tell.ts';
import { useBook } from '../../ui/book-context.ts';
import { DateField } from '../../ui/date-field.tsx';
import { besideFields } from '../../ui/field-errors.ts';
import { dropKept, keepForm, keptForm } from '../../ui/form-memory.ts';
import { KeyHint, KeySheet } from '../../ui/key-hint.tsx';
import { NoticeList } from '../../ui/notice-list.tsx';
import { PaperForm } from '../../ui/paper-form.tsx';
import { go, hrefOf } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';
import type { TextKey } from '../../../shared/i18n/screen-texts.ts';
import type { PersonForm } from './person-form.ts';
import {
  admissionOf,
  blankPerson,
  isMemberForm,
  likelyCode,
  nextPerson,
  PERSON_FIELDS,
  registrationOf,
} from './person-form.ts';
import '../../ui/paper.css';
import './member.css';

const NAME = 'person';

interface FieldsProps {
  readonly form: PersonForm;
  readonly likely: string;
  readonly change: (change: Partial<PersonForm>) => void;
  readonly errorAt: (field: string) => ReactNode;
}

function Fields({ form, likely, change, errorAt }: FieldsProps): ReactElement {
  const { say } = useWords();
  const typed = (field: keyof PersonForm, label: TextKey, hint = ''): ReactElement => (
    <TextInput
      label={say(label)}
      name={field}
      maxLength={300}
      autoComplete="off"
      spellCheck={false}
      placeholder={hint}
      value={form[field]}
      error={errorAt(field)}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <>
      {typed('nameKm', 'member.nameKm')}
      {typed('nameEn', 'member.nameEn')}
      {typed('code', 'member.code', likely)}
      <NativeSelect
        label={say('person.standing')}
        name="standing"
        value={form.standing}
        onChange={(event) => change({ standing: event.currentTarget.value })}
        data={(['member', 'other'] as const).map((value) => ({ value, label: say(`person.standing.${value}`) }))}
      />
      {isMemberForm(form) ? (
        <>
          <DateField
            label={say('member.joined')}
            name="joinedOn"
            value={form.joinedOn}
            error={errorAt('joinedOn')}
            onChange={(joinedOn) => change({ joinedOn })}
          />
          {typed('group', 'member.group', say('voucher.blank'))}
        </>
      ) : null}
      {typed('villageKm', 'person.villageKm')}
      {typed('villageEn', 'person.villageEn')}
      <NativeSelect
        label={say('member.sex')}
        name="sex"
        value={form.sex}
        error={errorAt('sex')}
        onChange={(event) => change({ sex: event.currentTarget.value })}
        data={[
          { value: '', label: say('common.choose') },
          { value: 'F', label: say('member.woman') },
          { value: 'M', label: say('member.man') },
        ]}
      />
      {typed('birthYear', 'member.birthYear', say('voucher.blank'))}
      {typed('phone', 'member.phone', say('voucher.blank'))}
    </>
  );
}

/** Somebody comes into the register: as a member, or as one who only buys or sells. */
export function AdmitScreen(): ReactElement {
  const { say, nameOf, language } = useWords();
  const { today, path } = useBook();
  const [form, setForm] = useState<PersonForm>(() => ({ ...blankPerson(today), ...keptForm(path, NAME) }));
  const [written, setWritten] = useState<readonly PartyView[]>([]);
  const [refusedTimes, setRefusedTimes] = useState(0);
  const admitting = useTell('members.admit');
  const registering = useTell('parties.register');
  const people = useAsk('members.search', { limit: 1 });
  const likely = people.data ? likelyCode(people.data.total) : '';
  const busy = admitting.busy || registering.busy;
  const refusals = isMemberForm(form) ? admitting.refusals : registering.refusals;
  const { errorAt, rest } = besideFields(refusals, PERSON_FIELDS, language);
  const change = (changed: Partial<PersonForm>): void => {
    const next = { ...form, ...changed };
    setForm(next);
    keepForm(path, NAME, { ...next });
    admitting.clear();
    registering.clear();
  };
  const post = async (): Promise<void> => {
    const code = form.code.trim() || likely;
    const outcome = isMemberForm(form)
      ? await admitting.tell(admissionOf(form, code))
      : await registering.tell(registrationOf(form, code));
    if (!outcome?.ok) {
      setRefusedTimes((times) => times + 1);
      return;
    }
    dropKept(path, NAME);
    setForm(nextPerson(form));
    setWritten((before) => [outcome.value, ...before]);
  };
  return (
    <div className="screen">
      <div className="screen__head">
        <h1>{say('person.title')}</h1>
        <a href={hrefOf({ screen: 'members' })}>{say('members.back')}</a>
      </div>
      <PaperForm
        label={say('person.title')}
        className="paper person"
        busy={busy}
        refusedTimes={refusedTimes}
        begun={written.length}
        onPost={() => void post()}
        onLeave={() => go({ screen: 'members' })}
      >
        <Fields form={form} likely={likely} change={change} errorAt={errorAt} />
        <div className="person__foot">
          <NoticeList notices={rest} />
          <ul className="person__written" aria-live="polite">
            {written.map((person) => (
              <li key={person.code}>
                <a href={hrefOf({ screen: 'member', code: person.code })}>
                  {say('person.written', { code: person.code, name: nameOf(person) })}
                </a>
              </li>
            ))}
          </ul>
          <Button type="submit" size="md" disabled={busy}>
            {say('person.write')}
            <KeyHint keys={['Ctrl', '↵']} />
          </Button>
        </div>
      </PaperForm>
      <KeySheet
        rows={[
          { keys: ['Enter'], means: say('keys.nextField') },
          { keys: ['Ctrl', 'Enter'], means: say('person.write') },
          { keys: ['Esc'], means: say('keys.cancel') },
          { keys: ['?', 'F1'], means: say('keys.these') },
        ]}
      />
    </div>
  );
}
