; Nếp is installed for the clerk alone: no question about all users, no rights of an administrator.
!macro customInstallMode
  StrCpy $isForceCurrentInstall 1
!macroend

; Electron needs Windows 10. Said before anything is written, also to an older installation that stays as it is.
!macro preInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "Nếp cần Windows 10 trở lên nên không cài được trên máy này. Máy chưa bị thay đổi gì và dữ liệu của Nếp (nếu có) vẫn nguyên vẹn. Hãy cài trên máy có Windows 10 hoặc Windows 11."
    SetErrorLevel 2
    Quit
  ${EndIf}
!macroend

; Removing the program never removes the register: it says where that lies.
!macro customUnInstall
  ${IfNot} ${Silent}
  ${AndIfNot} ${isUpdated}
    MessageBox MB_OK|MB_ICONINFORMATION "Chương trình Nếp được gỡ khỏi máy. Sổ, tệp đính kèm và bản sao lưu vẫn còn ở $LOCALAPPDATA\Nep. Cài lại Nếp thì mở tiếp được ngay."
  ${EndIf}
!macroend
