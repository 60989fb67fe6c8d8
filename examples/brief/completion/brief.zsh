# Completion of brief for zsh, after compinit: source <(brief -completion zsh)

_brief() {
    local -a given candidates
    given=("${(@Q)words[2,CURRENT-1]}") # without quotes, as brief would get them
    candidates=(${(f)"$(${~words[1]} -complete "${given[@]}" "${(Q)PREFIX}" 2>/dev/null)"})
    if [[ ${candidates[1]} == :file ]]; then
        compset -P '-*='
        _files
    else
        candidates=("${(@)candidates/$'\t'/:}")
        _describe candidate candidates -U
    fi
}

compdef _brief brief
