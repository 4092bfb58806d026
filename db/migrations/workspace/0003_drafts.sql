CREATE TABLE `drafts` (
	`key` text PRIMARY KEY NOT NULL,
	`values` text NOT NULL
);
