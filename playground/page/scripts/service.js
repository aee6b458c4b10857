// The sentences Telegram itself writes into a chat.

import { fullName, senderOf } from "./avatar.js";
import { t } from "./language.js";

/** The sentence for a service message, null for one that a person or bot wrote. */
export function serviceSentence(message) {
  const who = senderOf(message);
  if (message.new_chat_members) {
    const [first] = message.new_chat_members;
    if (message.new_chat_members.length === 1 && first.id === message.from?.id) return t("service_joined", { who });
    return t("service_added", { who, whom: message.new_chat_members.map(fullName).join(t("comma")) });
  }
  if (message.left_chat_member) {
    const whom = fullName(message.left_chat_member);
    return message.left_chat_member.id === message.from?.id ? t("service_left", { who }) : t("service_removed", { who, whom });
  }
  if (message.group_chat_created || message.supergroup_chat_created) return t("service_created", { who });
  if (message.new_chat_title) return t("service_title", { who, title: message.new_chat_title });
  if (message.users_shared) {
    const named = ({ user_id, first_name }) => (first_name ? fullName({ first_name }) : String(user_id));
    return t("service_shared", { who, whom: message.users_shared.users.map(named).join(t("comma")) });
  }
  if (message.forum_topic_created) return t("service_thread", { who, thread: message.forum_topic_created.name });
  if (message.forum_topic_closed) return t("service_thread_closed", { who });
  if (message.forum_topic_reopened) return t("service_thread_reopened", { who });
  if (message.pinned_message) return t("service_pinned", { who });
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return t("service_migrated");
  return null;
}
