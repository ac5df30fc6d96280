"""Many mails in one run: nothing lost, nothing paid twice. Import what you need from its modules."""
