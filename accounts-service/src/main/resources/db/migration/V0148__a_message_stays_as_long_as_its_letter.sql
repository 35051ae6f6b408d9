-- Whose letter it is says its message alone: retention asks for it by the message.
create index printed_letter_of_message on printed_letter (split_part(reference, ':', 1));
