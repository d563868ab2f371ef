import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCompiled } from './tools.mjs';

const { excerptOf, resultLimit, search } = await loadCompiled('src/search/rank.js');

const entries = [
  { title: 'List users', url: '/users/list', anchor: '', text: 'Returns users and every email address.' },
  { title: 'emailVerified', url: '/users', anchor: 'user-email-verified', text: 'Whether the address was proved.' },
  { title: 'email', url: '/users', anchor: 'user-email', text: 'Where messages go.' },
  { title: 'primary_email', url: '/users', anchor: 'user-primary-email', text: '' },
  { title: 'Email', url: '/email', anchor: '', text: 'A page of that name.' },
];
const titlesFor = (query) => search(entries, query).map(({ title }) => title);

test('an exact name comes first, then names that begin so, then words of names, then words of texts', () => {
  assert.deepEqual(titlesFor('email'), ['Email', 'email', 'emailVerified', 'primary_email', 'List users']);
});

test('the spelling of a name does not matter', () => {
  for (const query of ['emailVerified', 'email_verified', 'email verified', 'EMAIL-VERIFIED']) {
    assert.equal(titlesFor(query)[0], 'emailVerified', query);
  }
});

test('every word has to be there', () => {
  assert.deepEqual(titlesFor('address proved'), ['emailVerified']);
  assert.deepEqual(titlesFor('address absent'), []);
});

test('nothing is found for nothing', () => assert.deepEqual(titlesFor(' ._ '), []));

test('there is a limit', () => {
  const many = Array.from({ length: 50 }, (_, index) => ({ ...entries[2], anchor: `row-${index}` }));
  assert.equal(search(many, 'email').length, resultLimit);
});

test('an excerpt holds the word', () => {
  const text = `${'before '.repeat(40)}needle${' after'.repeat(40)}`;
  const excerpt = excerptOf(text, 'needle');
  assert.match(excerpt, /^… before .*needle.* …$/);
  assert.ok(excerpt.length < 130, excerpt);
  assert.equal(excerptOf('A short text.', 'absent'), 'A short text.');
});
