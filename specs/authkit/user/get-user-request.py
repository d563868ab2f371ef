import os

from acme import create_client

client = create_client(api_key=os.environ["ACME_API_KEY"])

user = client.user_management.get_user("user_01J9QZ4T8WXKQ7M2V5N3B6C1DA")

print(f"{user.first_name} <{user.email}>")
