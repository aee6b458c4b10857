### What needs a coordinator: the councils she should look at

button-unit-needs = To check
needs-title = <b>{ $name }</b>: what needs a look
needs-none = Nothing needs you just now.
needs-for-new = 🌱 Founded within { $fresh } days and without a mentor: { $count }; a press on 🌱 gives one:
needs-of-new = · { $title }: { $count } days old
needs-for-silent = 💤 Silent for more than { $silent } days: { $count }
needs-of-silent = · { $title }: { $count } days
needs-for-overdue = ⏰ With overdue resolutions: { $count }
needs-of-overdue = · { $title }: { $count }
needs-for-unanswered = ✉️ With issues left without a word for { $unanswered } days: { $count }
needs-of-unanswered = · { $title }: { $count }
needs-for-referred = 📮 With matters referred that nobody has accepted yet: { $count }
needs-of-referred = · { $title }: { $count }
needs-for-too_good = 🔍 With { $many } issues or more taken up in a year and every one solved; worth a look whether it is so: { $count }
needs-of-too_good = · { $title }: { $count }
needs-more = · and { $count } more
