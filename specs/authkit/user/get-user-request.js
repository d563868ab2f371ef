import { createClient } from '@acme/sdk';

const client = createClient({ apiKey: process.env.ACME_API_KEY });

const user = await client.userManagement.getUser('user_01J9QZ4T8WXKQ7M2V5N3B6C1DA');

console.log(`${user.firstName} <${user.email}>`);
