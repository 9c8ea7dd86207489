/** Third blind pass: lists in legacy fonts, other STT, groups and repeats. All persons are invented. */
import { ask, type ForeignFile, goesOn, line } from '../../../support/foreign-file.ts'

const person = { subjectKind: 'individual' }
const collective = { subjectKind: 'collective' }
const household = { subjectKind: 'household' }

export const thirdNominations: ForeignFile[] = [
  {
    id: 'c01',
    file: 'ds khen thuong.xlsx',
    kind: 'nomination',
    what: 'all in .VnTime, titles and names in the capitals font',
    commune: 'Thượng Lâm',
    sheets: [
      {
        lines: [
          '{T}Uỷ ban nhân dân xã Thượng Lâm | | | {T}Cộng hoà xã hội chủ nghĩa Việt Nam',
          ' | | | {t}Thượng Lâm, ngày 12 tháng 11 năm 2018',
          '{T}Danh sách cá nhân đề nghị khen thưởng năm 2018',
          '{t}STT | {t}Họ và tên | {t}Năm sinh | {t}Chức vụ | {t}Đơn vị | {t}Thành tích | {t}Hình thức',
          line(
            '1 | {T}Nguyễn Thị Hường | 1971 | {t}Giáo viên | {t}Trường Mầm non | {t}Yêu trẻ, tận tuỵ | {t}Giấy khen',
            {
              ...person,
              name: 'Nguyễn Thị Hường',
              birthYear: 1971,
              position: 'Giáo viên',
              unit: 'Trường Mầm non',
              achievement: 'Yêu trẻ, tận tụy',
              proposedForm: 'Giấy khen',
            },
          ),
          line(
            '2 | {T}Đặng Quỳnh Trứ | 1958 | {t}Trưởng thôn | {t}Thôn Trì | {t}Đưa quy ước vào nền nếp | {t}Biểu dương',
            {
              ...person,
              name: 'Đặng Quỳnh Trứ',
              birthYear: 1958,
              position: 'Trưởng thôn',
              unit: 'Thôn Trì',
              achievement: 'Đưa quy ước vào nền nếp',
              proposedForm: 'Biểu dương',
            },
          ),
          '{t}Tổng cộng | | 2',
        ],
      },
    ],
    forbidden: ['Tổng cộng'],
  },
  {
    id: 'c02',
    file: 'DSKT Dai Hung VNI.xlsx',
    kind: 'nomination',
    what: 'all in VNI-Times with group rows; repeat marks of every kind',
    commune: 'Đại Hưng',
    sheets: [
      {
        lines: [
          '{v}UBND XÃ ĐẠI HƯNG',
          '{v}DANH SÁCH ĐỀ NGHỊ BIỂU DƯƠNG NĂM 2018',
          '{v}Số TT | {v}Họ và tên | {v}Năm sinh | {v}Nơi ở | {v}Lý do',
          '{v}I. Tập thể',
          line('1 | {v}Hội Cựu chiến binh xã | | {v}Xã Đại Hưng | {v}Tự quản đường làng', {
            ...collective,
            name: 'Hội Cựu chiến binh xã',
            unit: 'Xã Đại Hưng',
            achievement: 'Tự quản đường làng',
          }),
          '{v}II. Cá nhân',
          line('1 | {v}Ông Lưu Đức Thuận | 1949 | {v}Thôn Hà Xá | {v}Giữ gìn đình làng', {
            ...person,
            honorific: 'Ông',
            name: 'Lưu Đức Thuận',
            birthYear: 1949,
            unit: 'Thôn Hà Xá',
            achievement: 'Giữ gìn đình làng',
          }),
          line('2 | {v}Ông Lưu Quý Hợi | 1953 | \'" | {v}như trên', {
            ...person,
            honorific: 'Ông',
            name: 'Lưu Quý Hợi',
            birthYear: 1953,
            unit: 'Thôn Hà Xá',
            achievement: 'Giữ gìn đình làng',
          }),
          line('3 | {v}Bà Trịnh Thị Gấm | 1961 | -nt- | \'"', {
            ...person,
            honorific: 'Bà',
            name: 'Trịnh Thị Gấm',
            birthYear: 1961,
            unit: 'Thôn Hà Xá',
            achievement: 'Giữ gìn đình làng',
          }),
        ],
      },
    ],
  },
  {
    id: 'c03',
    file: 'hop tien moi.xlsx',
    kind: 'nomination',
    what: 'TCVN3 bytes in a Unicode font, Unicode in a TCVN3 font, decomposed text, on one sheet',
    commune: 'Hợp Tiến',
    sheets: [
      {
        lines: [
          'UBND XÃ HỢP TIẾN',
          '{u?}DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018',
          'STT | Họ và tên | Năm sinh | Địa chỉ | Thành tích',
          line(
            '1 | {t?}Bùi Thị Phượng | 1980 | {t?}Thôn Phú Liễn | {t?}Dọn dẹp đường thôn',
            {
              ...person,
              name: 'Bùi Thị Phượng',
              birthYear: 1980,
              unit: 'Thôn Phú Liễn',
              achievement: 'Dọn dẹp đường thôn',
            },
            ask({ '': 'text_converted' }),
          ),
          line('2 | {u?}Bạch Hữu Lãm | 1969 | {u?}Thôn La Đồng | {u?}Giữ trật tự chợ', {
            ...person,
            name: 'Bạch Hữu Lãm',
            birthYear: 1969,
            unit: 'Thôn La Đồng',
            achievement: 'Giữ trật tự chợ',
          }),
          line('3 | {d}Hoàng Thuỳ Dương | 1977 | {d}Thôn La Đồng | {d}Hướng dẫn khách', {
            ...person,
            name: 'Hoàng Thùy Dương',
            birthYear: 1977,
            unit: 'Thôn La Đồng',
            achievement: 'Hướng dẫn khách',
          }),
          line(
            '4 | {v?}Trần Thị Mười | 1966 | {v?}Thôn Phú Liễn | {v?}Vận động tháo dỡ quán',
            {
              ...person,
              name: 'Trần Thị Mười',
              birthYear: 1966,
              unit: 'Thôn Phú Liễn',
              achievement: 'Vận động tháo dỡ quán',
            },
            ask({ '': 'text_converted' }),
          ),
        ],
      },
    ],
  },
  {
    id: 'c04',
    file: 'to trinh kem danh sach an my.xlsx',
    kind: 'nomination',
    what: 'a letter above the table that names other communes; heading far down; table from column C',
    commune: 'An Mỹ',
    sheets: [
      {
        lines: [
          ' | | UBND HUYỆN MỸ ĐỨC | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
          ' | | ỦY BAN NHÂN DÂN XÃ AN MỸ | | | Độc lập - Tự do - Hạnh phúc',
          ' | | Số: 112/TTr-UBND | | | An Mỹ, ngày 28 tháng 11 năm 2018',
          ' | | TỜ TRÌNH',
          ' | | V/v đề nghị khen thưởng thực hiện Quy tắc ứng xử năm 2018',
          ' | | Kính gửi: Phòng Văn hóa và Thông tin huyện Mỹ Đức',
          ' | | Thực hiện Kế hoạch số 1260/KH-UBND ngày 11/9/2018 của UBND huyện; sau khi giao lưu, học tập kinh nghiệm tại xã Đồng Tâm và xã Vạn Kim,',
          ' | | UBND xã đề nghị khen thưởng các cá nhân có tên sau:',
          '',
          ' | | STT | Họ, tên | Ngày, tháng, năm sinh | Chức danh | Đơn vị công tác | Đề nghị hình thức khen',
          line(' | | 1 | Đồng Thị Kim Chi | 08/03/1985 | Cán bộ văn hóa | UBND xã | Giấy khen', {
            ...person,
            name: 'Đồng Thị Kim Chi',
            birthYear: 1985,
            birthDate: '1985-03-08',
            position: 'Cán bộ văn hóa',
            unit: 'UBND xã',
            proposedForm: 'Giấy khen',
          }),
          '',
          line(' | | 2 | Giang Văn Trọng | 1965 | Trưởng thôn | Thôn Kinh Đào | Giấy khen', {
            ...person,
            name: 'Giang Văn Trọng',
            birthYear: 1965,
            position: 'Trưởng thôn',
            unit: 'Thôn Kinh Đào',
            proposedForm: 'Giấy khen',
          }),
          ' | | Nơi nhận: | | | TM. ỦY BAN NHÂN DÂN',
          ' | | - Như trên; | | | CHỦ TỊCH',
          ' | | - Lưu: VT.',
          ' | | | | | Bùi Văn Tiệp',
        ],
      },
    ],
    forbidden: ['Bùi Văn Tiệp', 'Nơi nhận'],
  },
  {
    id: 'c05',
    file: 'Hong Son DS nhieu nguoi.xlsx',
    kind: 'nomination',
    what: 'several people in a cell by comma, number, dash and "và"; a name with an alias stays one person',
    commune: 'Hồng Sơn',
    sheets: [
      {
        lines: [
          'UBND XÃ HỒNG SƠN',
          'DANH SÁCH CÁ NHÂN ĐỀ NGHỊ BIỂU DƯƠNG NĂM 2018',
          'STT | Họ và tên | Địa chỉ | Thành tích',
          line(
            '1 | Nguyễn Thị Hoạt, Nguyễn Thị Lợi | Thôn Đặng | Tổ vệ sinh',
            { ...person, name: 'Nguyễn Thị Hoạt', unit: 'Thôn Đặng', achievement: 'Tổ vệ sinh' },
            { ...person, name: 'Nguyễn Thị Lợi', unit: 'Thôn Đặng', achievement: 'Tổ vệ sinh' },
            ask({ B: 'several_people' }),
          ),
          line(
            '2 | 1. Đỗ Văn Ước⏎2. Đỗ Văn Mơ⏎3. Đỗ Thị Thắm | Thôn Thượng | Đội hòa giải',
            { ...person, name: 'Đỗ Văn Ước', unit: 'Thôn Thượng', achievement: 'Đội hòa giải' },
            { ...person, name: 'Đỗ Văn Mơ', unit: 'Thôn Thượng', achievement: 'Đội hòa giải' },
            { ...person, name: 'Đỗ Thị Thắm', unit: 'Thôn Thượng', achievement: 'Đội hòa giải' },
            ask({ B: 'several_people' }),
          ),
          line(
            '3 | Vũ Đình Toản và Vũ Thị Khuyên | Thôn Hạ | Giúp người già',
            { ...person, name: 'Vũ Đình Toản', unit: 'Thôn Hạ', achievement: 'Giúp người già' },
            { ...person, name: 'Vũ Thị Khuyên', unit: 'Thôn Hạ', achievement: 'Giúp người già' },
            ask({ B: 'several_people' }),
          ),
          line(
            '4 | Vũ Thị Khuyến⏎Thôn Hạ | Thôn Hạ | Giúp người già',
            {
              ...person,
              unsure: { name: { raw: 'Vũ Thị Khuyến Thôn Hạ', candidates: ['Vũ Thị Khuyến'] } },
              unit: 'Thôn Hạ',
              achievement: 'Giúp người già',
            },
            ask({ B: 'several_people|name_doubtful' }),
          ),
        ],
      },
    ],
  },
  {
    id: 'c06',
    file: 'ds gia dinh vh xuy xa.xlsx',
    kind: 'nomination',
    what: 'groups "I | Tập thể (01)" in the name column; no STT heading; a column of sexes and one of peoples',
    commune: 'Xuy Xá',
    asks: [['unknown_column', 'KT']],
    sheets: [
      {
        name: 'KT',
        lines: [
          'UBND XÃ XUY XÁ',
          'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2021',
          ' | Tên tập thể, cá nhân, hộ gia đình | Năm sinh | Giới tính | Dân tộc | Nơi cư trú | Thành tích',
          'I | Tập thể (01 tập thể)',
          line('1 | Đội văn nghệ thôn Tân Độ | | | | Thôn Tân Độ | Biểu diễn tuyên truyền', {
            ...collective,
            name: 'Đội văn nghệ thôn Tân Độ',
            unit: 'Thôn Tân Độ',
            achievement: 'Biểu diễn tuyên truyền',
          }),
          'II | Cá nhân (02 người)',
          line('1 | Đàm Thị Lý | 1976 | Nữ | Kinh | Thôn Tân Độ | Nuôi dạy con ngoan', {
            ...person,
            name: 'Đàm Thị Lý',
            birthYear: 1976,
            unit: 'Thôn Tân Độ',
            achievement: 'Nuôi dạy con ngoan',
            extra: { 'Giới tính': 'Nữ', 'Dân tộc': 'Kinh' },
          }),
          line('2 | Đàm Hải Sơn | 1974 | Nam | Mường | Thôn Nghĩa | Cứu người đuối nước', {
            ...person,
            name: 'Đàm Hải Sơn',
            birthYear: 1974,
            unit: 'Thôn Nghĩa',
            achievement: 'Cứu người đuối nước',
            extra: { 'Giới tính': 'Nam', 'Dân tộc': 'Mường' },
          }),
          'III | Hộ gia đình (01 hộ)',
          line('1 | Phí Văn Thức | | | Kinh | Thôn Nghĩa | Hiến đất làm đường', {
            ...household,
            name: 'Phí Văn Thức',
            unit: 'Thôn Nghĩa',
            achievement: 'Hiến đất làm đường',
            extra: { 'Dân tộc': 'Kinh' },
          }),
        ],
      },
    ],
  },
  {
    id: 'c07',
    file: 'danh sach le thanh.xlsx',
    kind: 'nomination',
    what: 'birth years as people type them, positions behind the name in one column',
    commune: 'Lê Thanh',
    sheets: [
      {
        lines: [
          'UBND XÃ LÊ THANH',
          'DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018',
          'STT | Họ và tên | Năm sinh | Chức vụ, đơn vị công tác | Thành tích',
          line("1 | Chu Văn Biên | '1962. | Trưởng thôn Áng Thượng | Gương mẫu", {
            ...person,
            name: 'Chu Văn Biên',
            birthYear: 1962,
            unsure: {
              position: { raw: '', candidates: ['Trưởng thôn', 'Trưởng thôn Áng Thượng'] },
              unit: { raw: '', candidates: ['Thôn Áng Thượng', 'Áng Thượng', 'Trưởng thôn Áng Thượng'] },
            },
            achievement: 'Gương mẫu',
          }),
          line('2 | Chu Thị Đào | năm 1969 | Giáo viên, Trường THCS | Gương mẫu', {
            ...person,
            name: 'Chu Thị Đào',
            birthYear: 1969,
            position: 'Giáo viên',
            unit: 'Trường THCS',
            achievement: 'Gương mẫu',
          }),
          line(
            "3 | Chu Thị Vinh | '1.974 | Nhân viên - Trạm Y tế | Gương mẫu",
            {
              ...person,
              name: 'Chu Thị Vinh',
              birthYear: 1974,
              mayAsk: ['birthYear'],
              position: 'Nhân viên',
              unit: 'Trạm Y tế',
              achievement: 'Gương mẫu',
            },
            ask({ C: 'date_unreadable' }),
          ),
          line("4 | Chu Thị Nga | '1981 | Công chức UBND xã | Gương mẫu", {
            ...person,
            name: 'Chu Thị Nga',
            birthYear: 1981,
            unsure: {
              position: { raw: '', candidates: ['Công chức', 'Công chức UBND xã'] },
              unit: { raw: '', candidates: ['UBND xã', 'Công chức UBND xã'] },
            },
            achievement: 'Gương mẫu',
          }),
        ],
      },
    ],
  },
  {
    id: 'c08',
    file: 'dai nghia tong hop KT 2018.xlsx',
    kind: 'nomination',
    what: 'long achievements typed over two rows; a signer’s block beside the last rows; footnotes',
    commune: 'Đại Nghĩa',
    sheets: [
      {
        lines: [
          'ỦY BAN NHÂN DÂN',
          'THỊ TRẤN ĐẠI NGHĨA',
          'TỔNG HỢP ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018',
          'TT | Họ tên cá nhân | Năm sinh | Tổ dân phố | Thành tích',
          line('1 | Thái Thị Liên | 1972 | TDP Tế Tiêu | Vận động nhân dân giữ gìn vệ sinh,', {
            ...person,
            name: 'Thái Thị Liên',
            birthYear: 1972,
            unit: 'TDP Tế Tiêu',
            unsure: {
              achievement: {
                raw: '',
                candidates: [
                  'Vận động nhân dân giữ gìn vệ sinh, không đổ rác ra đường',
                  'Vận động nhân dân giữ gìn vệ sinh,',
                ],
              },
            },
          }),
          goesOn(' | | | | không đổ rác ra đường', ask({ '': 'row_continued' })),
          line('2 | Thái Bá Tước | 1950 | TDP Tế Tiêu | Hòa giải', {
            ...person,
            name: 'Thái Bá Tước',
            birthYear: 1950,
            unit: 'TDP Tế Tiêu',
            achievement: 'Hòa giải',
          }),
          '(*) Danh sách đã được Hội đồng thi đua thị trấn xét ngày 02/12/2018.',
        ],
      },
    ],
  },
]
